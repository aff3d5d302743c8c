package org.cardea.client.desktop.command;

import org.cardea.client.engine.Outcome;
import org.cardea.client.engine.Summary;

/** The exit codes; listed in the help and in docs/cardea-sync.md. */
final class Exit {
    static final int IN_STEP = 0;
    static final int FAILED = 1;
    static final int USAGE = 2;
    static final int TRY_LATER = 3;
    static final int OPEN_QUESTIONS = 4;
    static final int BUSY = 5;
    static final int NOT_LINKED = 6;
    static final int WAITS = 7;

    private Exit() {}

    static int of(Outcome outcome) {
        if (outcome instanceof Outcome.Done done) {
            return open(done.summary) ? OPEN_QUESTIONS : IN_STEP;
        }
        if (outcome instanceof Outcome.Failed failed) {
            return failed.why == Outcome.Failed.Why.DEVICE_NOT_LINKED ? NOT_LINKED : FAILED;
        }
        return TRY_LATER;
    }

    private static boolean open(Summary summary) {
        return summary.rejected + summary.notStored + summary.toReview + summary.toConfirm > 0;
    }
}
