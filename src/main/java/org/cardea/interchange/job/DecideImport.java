package org.cardea.interchange.job;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.cardea.accounts.Grant;
import org.cardea.accounts.Retention;
import org.cardea.shared.Problem;
import org.cardea.sync.BookStore;

/** What the user does with an import: choose, commit, undo, discard. */
@Singleton
class DecideImport {
    private static final Duration A_DAY = Duration.ofDays(1);

    private final JobStore jobs;
    private final WorkStore work;
    private final BookStore books;
    private final RunImports worker;
    private final Retention retention;
    private final Clock clock;

    DecideImport(JobStore jobs, WorkStore work, BookStore books, RunImports worker, Retention retention, Clock clock) {
        this.jobs = jobs;
        this.work = work;
        this.books = books;
        this.worker = worker;
        this.retention = retention;
        this.clock = clock;
    }

    /** Another book's import is not found, as one that never was. */
    ImportJob find(Grant grant, UUID id) {
        return jobs.find(grant.account(), id)
                .filter(job -> job.book().equals(grant.book()) && job.state() != State.RECEIVING)
                .orElseThrow(Problem::notFound);
    }

    /** The file is read again where that is needed to tell what the choice comes to. */
    void choose(Grant grant, UUID id, UnaryOperator<Choice> edit) {
        boolean reads = change(grant, id, job -> {
            if (!job.state().isOneOf(State.DRAFT, State.REFUSED)) {
                throw notNow(job, "Choices are made before the commit.");
            }
            Choice before = job.said().settings();
            Choice after = edit.apply(before);
            after.settings();
            boolean same = job.state() == State.DRAFT && after.readsAs(before) && tells(job, before, after);
            return same
                    ? job.with(after)
                    : hasFile(job).with(after).in(State.READING).at(0, 0);
        });
        if (reads) {
            worker.wake();
        }
    }

    /** Whether what was found says as well what the other choice comes to. */
    private boolean tells(ImportJob job, Choice before, Choice after) {
        return after.decidesAs(before)
                || jobs.draft(job.account(), job.id()).map(Draft::rehearsed).isEmpty();
    }

    void commit(Grant grant, UUID id) {
        change(grant, id, job -> switch (job.state()) {
            case DRAFT -> hasFile(job).begun(books.head(grant).epoch()).in(State.IMPORTING);
            case IMPORTING, DONE -> job;
            default -> throw notNow(job, "Only a draft is committed.");
        });
        worker.wake();
    }

    void undo(Grant grant, UUID id) {
        change(grant, id, job -> switch (job.state()) {
            case DONE, STOPPED ->
                young(job)
                        .in(State.UNDOING)
                        .at(0, job.packets())
                        .with(job.outcome().keepingNothing());
            case UNDOING, UNDONE -> job;
            default -> throw notNow(job, "Only what was imported is undone.");
        });
        worker.wake();
    }

    /** A draft goes for good; what is under way stops after the running packet. */
    void discard(Grant grant, UUID id) {
        QuarkusTransaction.requiringNew().run(() -> {
            find(grant, id);
            work.lock(grant.account(), id);
            ImportJob job = jobs.lock(grant.account(), id).orElseThrow(Problem::notFound);
            switch (job.state()) {
                case READING, DRAFT, REFUSED, UNDONE -> jobs.delete(grant.account(), id);
                case IMPORTING -> jobs.wantStop(grant.account(), id, true);
                default -> throw notNow(job, "It is in the book; it can be undone.");
            }
        });
    }

    /** True where there is work to do by now. */
    private boolean change(Grant grant, UUID id, UnaryOperator<ImportJob> change) {
        return QuarkusTransaction.requiringNew().call(() -> {
            find(grant, id);
            ImportJob before = jobs.lock(grant.account(), id).orElseThrow(Problem::notFound);
            ImportJob after = change.apply(before);
            if (after == before) {
                return false;
            }
            jobs.keep(after);
            boolean begins = after.state() != before.state();
            if (begins) {
                jobs.wantStop(grant.account(), id, false);
                work.add(grant.account(), id, clock.instant());
            }
            return begins;
        });
    }

    static ImportJob hasFile(ImportJob job) {
        if (job.chunks() == 0) {
            throw Problem.of("file-gone", 410, "The file is kept no longer").detail("Upload it again.");
        }
        return job;
    }

    /** What stood before may be trimmed soon after the retention. */
    private ImportJob young(ImportJob job) {
        Duration age = Duration.between(job.created().value(), clock.instant());
        if (age.plus(A_DAY).compareTo(retention.of(job.account())) > 0) {
            throw Problem.of("import-too-old", 409, "The import is too old to be undone")
                    .detail("What stood before it is not kept any more.");
        }
        return job;
    }

    private static Problem notNow(ImportJob job, String detail) {
        return Problem.of("import-state", 409, "The import is not at that point")
                .detail(detail)
                .with("state", job.state().word());
    }
}
