package org.cardea.interchange.job;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import org.cardea.accounts.Caller;
import org.cardea.accounts.Gate;
import org.cardea.accounts.Grant;
import org.cardea.accounts.Role;
import org.cardea.interchange.plan.Known;
import org.cardea.shared.Hold;
import org.cardea.shared.Worker;

/** The worker: reads, commits and undoes imports. */
@Singleton
class RunImports {
    private final WorkStore work;
    private final JobStore jobs;
    private final Gate gate;
    private final ReadDraft reading;
    private final CommitImport commit;
    private final UndoImport undo;
    private final ImportsConfig limits;
    private final Worker worker;

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
        this.worker = new Worker("imports", work, limits.lease(), clock, this::run);
    }

    /** Other instances' uploads, and what they left when they died. */
    @Scheduled(every = "2s")
    void look() {
        wake();
    }

    void wake() {
        worker.wake();
    }

    void end(@Observes ShutdownEvent shutdown) throws InterruptedException {
        worker.end();
    }

    private void run(WorkStore.Due due, Hold hold, int attempts) throws IOException {
        Optional<ImportJob> found = jobs.find(due.account(), due.id());
        if (found.isEmpty()) {
            work.remove(due);
            return;
        }
        ImportJob job = found.get();
        Lease lease = new Lease(hold, jobs);
        if (attempts > limits.attempts()) {
            lease.end(givenUp(job), () -> {});
            return;
        }
        try {
            step(job, lease);
        } catch (Known.Full full) {
            lease.end(tooMany(job), () -> {});
        }
    }

    private static ImportJob tooMany(ImportJob job) {
        return job.state() == State.READING
                ? job.in(State.REFUSED)
                        .with(
                                new ImportJob.Trouble(
                                        "too-many",
                                        "The book and this file have more people, numbers and addresses than can be compared at once. Import it in smaller files."))
                : job.in(State.STOPPED);
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
