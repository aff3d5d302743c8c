package org.cardea.history;

import java.util.UUID;
import org.cardea.shared.AccountId;
import org.cardea.shared.BookId;
import org.cardea.shared.DeviceId;
import org.cardea.shared.ServerTime;

/**
 * A journey back, and how far it is.
 *
 * @param done cards that are dealt with
 * @param total 0 where it is not known yet
 * @param changed those of them that are as they were
 * @param first of the seqs it wrote; 0 where it has written nothing
 */
record MachineJob(
        AccountId account,
        UUID id,
        BookId book,
        DeviceId device,
        State state,
        Moment moment,
        int done,
        int total,
        int changed,
        long first,
        long last,
        ServerTime created) {

    enum State {
        RUNNING,
        DONE,
        FAILED
    }

    /** What was edited meanwhile is dealt with by being let alone. */
    MachineJob arrived() {
        return new MachineJob(
                account, id, book, device, State.DONE, moment, total, total, changed, first, last, created);
    }

    MachineJob in(State other) {
        return new MachineJob(account, id, book, device, other, moment, done, total, changed, first, last, created);
    }

    /** Whatever is not left although it was not counted yet was done just before a crash. */
    MachineJob withLeft(int left) {
        int whole = total == 0 ? left : total;
        int uncounted = Math.max(0, whole - left - done);
        return new MachineJob(
                account,
                id,
                book,
                device,
                state,
                moment,
                done + uncounted,
                whole,
                changed + uncounted,
                first,
                last,
                created);
    }

    MachineJob plus(int cards, int taken, long from, long to) {
        return new MachineJob(
                account,
                id,
                book,
                device,
                state,
                moment,
                done + cards,
                total,
                changed + taken,
                first == 0 ? from : first,
                to,
                created);
    }
}
