package org.cardea.sync;

import java.util.function.Supplier;
import org.cardea.contacts.Digest;
import org.cardea.shared.Problem;
import org.cardea.shared.ServerTime;

/**
 * A book's row: where its ledger stands.
 *
 * @param digest opens the seal when asked, so that a poll with nothing new decrypts nothing
 * @param restoredSeq where the backup ended from which the book was restored, or 0
 * @param trimmedSeq tombstones up to here may be gone
 */
public record Head(
        long epoch,
        long seq,
        ServerTime time,
        Supplier<Digest> digest,
        int contacts,
        int groups,
        long restoredSeq,
        long trimmedSeq) {

    public Cursor cursor() {
        return new Cursor(epoch, seq);
    }

    int cards() {
        return contacts + groups;
    }

    /** Where the ledger stood when it came to a seq, for readings as of then; its counts and its digest are today's. */
    public Head at(long earlier) {
        return new Head(epoch, earlier, time, digest, contacts, groups, restoredSeq, trimmedSeq);
    }

    Head with(Supplier<Digest> other) {
        return new Head(epoch, seq, time, other, contacts, groups, restoredSeq, trimmedSeq);
    }

    /** Refuses a cursor from which the ledger cannot be continued. */
    public void admit(Cursor cursor) {
        boolean trimmed = cursor.seq() > 0 && cursor.seq() < trimmedSeq;
        if (cursor.epoch() != epoch || cursor.seq() > seq || trimmed) {
            throw startOver();
        }
    }

    /** The first check of an upload. */
    void admit(Packet.FirstCheck check) {
        admit(check.cursor());
        if (check.cursor().seq() == seq && !check.digest().equals(digest.get())) {
            throw Problem.of("digest-differs", 409, "The book is not what the device believes")
                    .detail("Nothing was applied. Download, try again, then reconcile in full.")
                    .with("cursor", cursor().text());
        }
    }

    static Problem startOver() {
        return Problem.of("start-over", 410, "The ledger cannot be continued from there")
                .detail("Reconcile in full by the manifest.");
    }
}
