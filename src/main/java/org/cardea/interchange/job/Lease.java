package org.cardea.interchange.job;

import org.cardea.shared.Hold;

/** A worker's hold on one import. */
final class Lease {
    private final Hold hold;
    private final JobStore jobs;

    Lease(Hold hold, JobStore jobs) {
        this.hold = hold;
        this.jobs = jobs;
    }

    /** Writes the job and what belongs to it, together. */
    void mark(ImportJob job, Runnable along) {
        hold.mark(() -> {
            jobs.keep(job);
            along.run();
        });
    }

    /** The last mark of the job at this state. */
    void end(ImportJob job, Runnable along) {
        hold.end(() -> {
            jobs.keep(job);
            along.run();
        });
    }

    /** Called often; tells now and then how far the job is. */
    void alive(ImportJob job) {
        hold.alive(() -> jobs.progress(job));
    }
}
