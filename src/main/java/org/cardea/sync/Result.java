package org.cardea.sync;

import java.util.UUID;
import org.cardea.shared.CardId;
import org.cardea.shared.ContentHash;

/**
 * What became of one change.
 *
 * @param seq 0 where there is none
 * @param hash null where the card is deleted or rejected
 * @param vcard null unless the sender needs it
 * @param held the id under which deletions wait for the owner's word, else null
 * @param reason null unless rejected
 */
public record Result(CardId card, Outcome outcome, long seq, ContentHash hash, String vcard, UUID held, Reason reason) {

    /** As {@code docs/protocol.md} has them; written in lower case. */
    public enum Outcome {
        APPLIED,
        MERGED,
        UNCHANGED,
        KEPT,
        HELD,
        REJECTED
    }

    static Result of(CardId card, Outcome outcome, long seq, ContentHash hash, String vcard) {
        return new Result(card, outcome, seq, hash, vcard, null, null);
    }

    static Result held(CardId card, UUID held, long seq, ContentHash hash, String vcard) {
        return new Result(card, Outcome.HELD, seq, hash, vcard, held, null);
    }

    static Result rejected(CardId card, Reason reason) {
        return new Result(card, Outcome.REJECTED, 0, null, null, null, reason);
    }
}
