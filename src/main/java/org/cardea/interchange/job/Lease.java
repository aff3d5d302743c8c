package org.cardea.interchange.job;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** A worker's hold on one import. Whatever it writes, it writes only while it holds. */
final class Lease {
    private final WorkStore work;
    private final JobStore jobs;
    private final WorkStore.Due due;
    private final UUID worker;
    private final Duration length;
    private final Clock clock;
    private Instant renewed;
    private volatile boolean given;

    /** The import is another worker's, or it is gone: leave everything as it is. */
    static final class Lost extends RuntimeException {
        private static final long serialVersionUID = 1;

        Lost() {
            super("The import is not this worker's any more", null, false, false);
        }
    }

    Lease(WorkStore work, JobStore jobs, WorkStore.Due due, UUID worker, Duration length, Clock clock) {
        this.work = work;
        this.jobs = jobs;
        this.due = due;
        this.worker = worker;
        this.length = length;
        this.clock = clock;
        this.renewed = clock.instant();
    }

    WorkStore.Due due() {
        return due;
    }

    /** The service ends: the next renewal is the last. */
    void giveUp() {
        given = true;
    }

    /** Writes the job and what belongs to it, together. */
    void mark(ImportJob job, Runnable along) {
        QuarkusTransaction.requiringNew().run(() -> {
            hold(true);
            jobs.keep(job);
            along.run();
        });
        endIfGiven();
    }

    /** The last mark of the job at this state. */
    void end(ImportJob job, Runnable along) {
        QuarkusTransaction.requiringNew().run(() -> {
            hold(true);
            jobs.keep(job);
            along.run();
            work.remove(due);
        });
    }

    /** Called often; tells now and then how far the job is. */
    void alive(ImportJob job) {
        if (given || Duration.between(renewed, clock.instant()).compareTo(pause()) > 0) {
            QuarkusTransaction.requiringNew().run(() -> {
                hold(false);
                jobs.progress(job);
            });
            endIfGiven();
        }
    }

    private Duration pause() {
        Duration third = length.dividedBy(3);
        return third.compareTo(Duration.ofSeconds(1)) < 0 ? third : Duration.ofSeconds(1);
    }

    private void hold(boolean gotOn) {
        Instant now = clock.instant();
        if (!work.renew(due, worker, given ? now : now.plus(length), gotOn)) {
            throw new Lost();
        }
        renewed = now;
    }

    private void endIfGiven() {
        if (given) {
            throw new GivenUp();
        }
    }

    /** The service ends; the lease is over when this is thrown. */
    static final class GivenUp extends RuntimeException {
        private static final long serialVersionUID = 1;

        GivenUp() {
            super("The service ends", null, false, false);
        }
    }
}
