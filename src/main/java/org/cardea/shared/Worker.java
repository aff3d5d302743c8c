package org.cardea.shared;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;

/** Takes one piece of work at a time, whichever has waited longest; what a worker that is gone left goes on here. */
public final class Worker {
    private static final Logger LOG = Logger.getLogger(Worker.class);
    private static final int SECONDS_TO_END = 10;

    private final String name;
    private final WorkListStore work;
    private final Duration lease;
    private final Clock clock;
    private final Step step;
    private final UUID me = UUID.randomUUID();
    private final ExecutorService thread;
    private final AtomicBoolean asked = new AtomicBoolean();
    private volatile boolean ending;
    private volatile Hold current;

    /** What is done with a piece of work. */
    @FunctionalInterface
    public interface Step {
        /** @param attempts how often it has been taken since it last got on */
        void run(WorkListStore.Due due, Hold hold, int attempts) throws IOException;
    }

    /** @param name of the work, in the plural */
    public Worker(String name, WorkListStore work, Duration lease, Clock clock, Step step) {
        this.name = name;
        this.work = work;
        this.lease = lease;
        this.clock = clock;
        this.step = step;
        this.thread = Executors.newSingleThreadExecutor(
                Thread.ofPlatform().name(name).daemon().factory());
    }

    public void wake() {
        if (!ending && asked.compareAndSet(false, true)) {
            thread.execute(this::runAll);
        }
    }

    public void end() throws InterruptedException {
        ending = true;
        Hold held = current;
        if (held != null) {
            held.giveUp();
        }
        thread.shutdown();
        thread.awaitTermination(SECONDS_TO_END, TimeUnit.SECONDS);
    }

    private void runAll() {
        asked.set(false);
        try {
            boolean more;
            do {
                more = false;
                for (WorkListStore.Due due : work.due(clock.instant())) {
                    more |= !ending && run(due);
                }
            } while (more);
        } catch (RuntimeException fault) {
            LOG.errorf("%s wait: %s", name, FaultTrace.of(fault));
        }
    }

    /** False where another worker was faster. */
    private boolean run(WorkListStore.Due due) {
        Instant now = clock.instant();
        OptionalInt attempts = work.claim(due, me, now, now.plus(lease));
        if (attempts.isEmpty()) {
            return false;
        }
        Hold hold = new Hold(work, due, me, lease, clock);
        current = hold;
        try {
            step.run(due, hold, attempts.getAsInt());
        } catch (Hold.Lost | Hold.GivenUp another) {
            LOG.debugf("%s: %s goes on elsewhere", name, due.id());
        } catch (IOException | RuntimeException fault) {
            // The hold ends by itself, then it is tried again.
            LOG.errorf("%s: %s is interrupted: %s", name, due.id(), FaultTrace.of(fault));
        } finally {
            current = null;
        }
        return true;
    }
}
