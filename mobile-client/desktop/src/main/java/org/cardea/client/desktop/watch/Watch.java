package org.cardea.client.desktop.watch;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.cardea.client.engine.Outcome;
import org.cardea.client.ports.ChangeSource;
import org.cardea.client.queue.SyncQueue;
import org.cardea.client.store.Task;

/** Runs whenever something may have changed, and now and then in any case. */
public final class Watch {
    private static final Duration SILENCE = Duration.ofMillis(100);
    private static final int LONGEST_WAIT_IN_SILENCES = 5;

    private final List<ChangeSource> sources;
    private final SyncQueue queue;
    private final Task sync;
    private final Function<Task, Outcome> run;
    private final Consumer<Outcome> report;
    private final Duration lookAgain;
    private final Clock clock;
    private final Bell bell = new Bell();

    /**
     * @param sync what a change asks for; it waits in the queue, so that a crash does not forget it
     * @param lookAgain the longest time without a run: the net below the events
     */
    public Watch(
            List<ChangeSource> sources,
            SyncQueue queue,
            Task sync,
            Function<Task, Outcome> run,
            Consumer<Outcome> report,
            Duration lookAgain,
            Clock clock) {
        this.sources = sources;
        this.queue = queue;
        this.sync = sync;
        this.run = run;
        this.report = report;
        this.lookAgain = lookAgain;
        this.clock = clock;
    }

    /** Returns only where going on is senseless: the device is no longer linked. */
    public Outcome follow() throws InterruptedException {
        sources.forEach(source -> source.listen(bell::ring));
        while (true) {
            queue.add(sync);
            for (var outcome = queue.runNext(run); outcome.isPresent(); outcome = queue.runNext(run)) {
                report.accept(outcome.get());
                if (isFinal(outcome.get())) {
                    return outcome.get();
                }
            }
            bell.await(untilNextTask());
            bell.settle(SILENCE, LONGEST_WAIT_IN_SILENCES);
        }
    }

    private static boolean isFinal(Outcome outcome) {
        return outcome instanceof Outcome.Failed failed && failed.why == Outcome.Failed.Why.DEVICE_NOT_LINKED;
    }

    private Duration untilNextTask() {
        return queue.nextTime()
                .map(time -> Duration.between(clock.instant(), time))
                .filter(until -> until.compareTo(lookAgain) < 0)
                .orElse(lookAgain);
    }
}
