package org.cardea.interchange.job;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.cardea.accounts.Caller;
import org.cardea.accounts.Gate;
import org.cardea.accounts.Grant;
import org.cardea.accounts.Role;
import org.cardea.shared.FaultTrace;
import org.jboss.logging.Logger;

/** The worker: one import at a time, whichever has waited longest; what a worker that is gone left goes on here. */
@Singleton
class RunImports {
    private static final Logger LOG = Logger.getLogger(RunImports.class);
    private static final int SECONDS_TO_END = 10;

    private final WorkStore work;
    private final JobStore jobs;
    private final Gate gate;
    private final ReadDraft reading;
    private final CommitImport commit;
    private final UndoImport undo;
    private final ImportsConfig limits;
    private final Clock clock;
    private final UUID me = UUID.randomUUID();
    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("imports").daemon().factory());
    private final AtomicBoolean asked = new AtomicBoolean();
    private volatile boolean ending;
    private volatile Lease current;

    RunImports(
            WorkStore work,
            JobStore jobs,
            Gate gate,
            ReadDraft reading,
            CommitImport commit,
            UndoImport undo,
            ImportsConfig limits,
            Clock clock) {
        this.work = work;
        this.jobs = jobs;
        this.gate = gate;
        this.reading = reading;
        this.commit = commit;
        this.undo = undo;
        this.limits = limits;
        this.clock = clock;
    }

    /** Other instances' uploads, and what they left when they died. */
    @Scheduled(every = "2s")
    void look() {
        wake();
    }

    void wake() {
        if (!ending && asked.compareAndSet(false, true)) {
            thread.execute(this::runAll);
        }
    }

    void end(@Observes ShutdownEvent shutdown) throws InterruptedException {
        ending = true;
        Lease held = current;
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
                for (WorkStore.Due due : work.due(clock.instant())) {
                    more |= !ending && run(due);
                }
            } while (more);
        } catch (RuntimeException fault) {
            LOG.errorf("Imports wait: %s", FaultTrace.of(fault));
        }
    }

    /** False where another worker was faster. */
    boolean run(WorkStore.Due due) {
        Instant now = clock.instant();
        OptionalInt attempts = work.claim(due, me, now, now.plus(limits.lease()));
        if (attempts.isEmpty()) {
            return false;
        }
        Lease lease = new Lease(work, jobs, due, me, limits.lease(), clock);
        current = lease;
        try {
            jobs.find(due.account(), due.id())
                    .ifPresentOrElse(job -> step(job, lease, attempts.getAsInt()), () -> work.remove(due));
        } finally {
            current = null;
        }
        return true;
    }

    private void step(ImportJob job, Lease lease, int attempts) {
        try {
            if (attempts > limits.attempts()) {
                lease.end(givenUp(job), () -> {});
            } else {
                step(job, lease);
            }
        } catch (Lease.Lost | Lease.GivenUp another) {
            LOG.debugf("Import %s goes on elsewhere", job.id());
        } catch (IOException | RuntimeException fault) {
            // The lease ends by itself, then it is tried again.
            LOG.errorf("Import %s is interrupted: %s", job.id(), FaultTrace.of(fault));
        }
    }

    private void step(ImportJob job, Lease lease) throws IOException {
        Caller caller = new Caller(job.account(), job.device(), Role.MEMBER);
        Grant grant = gate.enter(caller, job.book().toString());
        switch (job.state()) {
            case READING -> reading.run(grant, job, lease);
            case IMPORTING -> commit.run(grant, job, lease);
            case UNDOING -> undo.run(grant, job, lease);
            default -> lease.end(job, () -> {});
        }
    }

    private static ImportJob givenUp(ImportJob job) {
        return job.state() == State.READING
                ? job.in(State.REFUSED)
                        .with(new ImportJob.Trouble("unreadable", "The file could not be read, in several attempts."))
                : job.in(State.STOPPED);
    }
}
