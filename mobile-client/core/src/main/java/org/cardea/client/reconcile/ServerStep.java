package org.cardea.client.reconcile;

import org.cardea.client.book.CardId;

/** One thing to do so that the mirror is the server's again and nothing of mine is lost. */
public final class ServerStep {
    /** What to do. */
    public enum Kind {
        /** Fetch the server's card into the mirror. */
        TAKE,
        /** The mirror has the content already, under another seq. */
        RENUMBER,
        /** The server does not have it: out of the mirror. */
        DROP,
        /** What the mirror holds becomes an edit made from {@link #seq} before it is overwritten or dropped. */
        KEEP_MINE,
        /** The edit that waits was made from {@link #seq}. */
        REBASE_EDIT,
        DROP_EDIT,
        /** What was agreed was made from {@link #seq}. */
        REBASE_BASELINE
    }

    public final Kind kind;
    public final CardId id;
    public final long seq;

    ServerStep(Kind kind, CardId id, long seq) {
        this.kind = kind;
        this.id = id;
        this.seq = seq;
    }

    @Override
    public String toString() {
        return kind + " " + id + " " + seq;
    }
}
