package org.cardea.client.protocol;

import org.cardea.client.book.CardId;
import org.cardea.client.book.ContentHash;

/** What became of one change. Which members are there depends on the outcome, see docs/protocol.md. */
public final class ReceiptItem {
    /** The word of the server. */
    public enum Outcome {
        APPLIED,
        MERGED,
        UNCHANGED,
        KEPT,
        HELD,
        REJECTED
    }

    public final CardId id;
    public final Outcome outcome;

    /** 0 where there is none. */
    public final long seq;

    /** Null where there is none. */
    public final ContentHash hash;

    /** What the server holds now, or null when that is what was sent or the receipt is a replay. */
    public final String vcard;

    /** Id of the held deletion, or null. */
    public final String held;

    /** Why it was rejected, or null. */
    public final Reason reason;

    public ReceiptItem(
            CardId id, Outcome outcome, long seq, ContentHash hash, String vcard, String held, Reason reason) {
        this.id = id;
        this.outcome = outcome;
        this.seq = seq;
        this.hash = hash;
        this.vcard = vcard;
        this.held = held;
        this.reason = reason;
    }
}
