package org.cardea.history;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.cardea.accounts.Caller;
import org.cardea.accounts.Gate;
import org.cardea.accounts.Grant;
import org.cardea.accounts.Retention;
import org.cardea.accounts.Role;
import org.cardea.activity.Activity;
import org.cardea.activity.Happening;
import org.cardea.activity.Kind;
import org.cardea.shared.Hold;
import org.cardea.shared.Problem;
import org.cardea.shared.ServerTime;
import org.cardea.shared.Worker;
import org.cardea.sync.BookStore;
import org.cardea.sync.Head;
import org.cardea.sync.Ledger;

/** Takes books back to what they were, in the background and over restarts. */
@Singleton
class RunTimeMachine {
    private static final Duration LEASE = Duration.ofSeconds(30);
    private static final int ATTEMPTS = 5;

    private final MachineWorkStore work;
    private final MachineJobStore jobs;
    private final BookStore books;
    private final Gate gate;
    private final TravelBack travel;
    private final Ledger ledger;
    private final Activity activity;
    private final Retention retention;
    private final Clock clock;
    private final Worker worker;

    RunTimeMachine(
            MachineWorkStore work,
            MachineJobStore jobs,
            BookStore books,
            Gate gate,
            TravelBack travel,
            Ledger ledger,
            Activity activity,
            Retention retention,
            Clock clock) {
        this.work = work;
        this.jobs = jobs;
        this.books = books;
        this.gate = gate;
        this.travel = travel;
        this.ledger = ledger;
        this.activity = activity;
        this.retention = retention;
        this.clock = clock;
        this.worker = new Worker("time machines", work, LEASE, clock, this::run);
    }

    @Scheduled(every = "2s")
    void look() {
        worker.wake();
    }

    void end(@Observes ShutdownEvent shutdown) throws InterruptedException {
        worker.end();
    }

    /** What the owner was shown must still be so. */
    UUID start(Grant grant, Moment moment) {
        Head head = books.head(grant);
        if (head.epoch() != moment.epoch() || head.seq() != moment.shown() || moment.then() > moment.shown()) {
            throw Problem.of("preview-stale", 409, "The book has changed since")
                    .detail("Nothing was done. Look at the preview again.");
        }
        MachineJob job = new MachineJob(
                grant.account(),
                UUID.randomUUID(),
                grant.book(),
                grant.device(),
                MachineJob.State.RUNNING,
                moment,
                0,
                0,
                0,
                0,
                0,
                ServerTime.now(clock));
        QuarkusTransaction.requiringNew().run(() -> add(job));
        worker.wake();
        return job.id();
    }

    private void add(MachineJob job) {
        jobs.forget(job.account(), new ServerTime(clock.instant().minus(retention.of(job.account()))));
        if (!jobs.add(job)) {
            throw Problem.of("time-machine-runs", 409, "The book is on its way back already")
                    .detail("Wait until it has arrived.");
        }
        work.add(job.account(), job.id(), clock.instant());
    }

    private void run(MachineWorkStore.Due due, Hold hold, int attempts) {
        Optional<MachineJob> found = jobs.find(due.account(), due.id());
        if (found.isEmpty()) {
            work.remove(due);
            return;
        }
        MachineJob job = found.get();
        Grant grant = gate.enter(
                new Caller(job.account(), job.device(), Role.MEMBER), job.book().toString());
        if (attempts > ATTEMPTS || books.head(grant).epoch() != job.moment().epoch()) {
            hold.end(() -> jobs.keep(job.in(MachineJob.State.FAILED)));
            return;
        }
        MachineJob arrived = travel.run(grant, job, hold).arrived();
        hold.end(() -> {
            jobs.keep(arrived);
            activity.note(Happening.of(job.account(), Kind.TIME_MACHINE)
                    .by(job.device())
                    .in(job.book())
                    .of(arrived.changed()));
        });
        ledger.tellAll(grant);
    }
}
