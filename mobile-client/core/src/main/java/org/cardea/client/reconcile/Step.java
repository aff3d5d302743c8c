package org.cardea.client.reconcile;

import org.cardea.client.book.CardId;
import org.cardea.client.ports.SystemEntry;

/** One thing to do for one card. */
public final class Step {
    /** What to do. */
    public enum Kind {
        /** The system's content becomes an edit to upload, made from {@link #base}. */
        UPLOAD,
        /** The contact is gone from the system: its deletion, made from {@link #base}, becomes an edit to upload. */
        UPLOAD_DELETION,
        /** As UPLOAD_DELETION, but the owner must say so first. */
        HOLD,
        /** An edit that waits has been taken back in the system. */
        DROP_EDIT,
        /** Both sides say the same: agree on it. */
        AGREE,
        /** Gone on both sides: forget it. */
        FORGET,
        /** The system gets the card of the mirror; {@link #here} is what it replaces, null where it is new. */
        WRITE,
        /** The contact goes from the system, since the server no longer has the card. */
        REMOVE,
        /** Someone must decide whether {@link #here} is that card. */
        REVIEW,
        /** The system's entry can't be read as a card; it is left alone. */
        UNREADABLE
    }

    public final Kind kind;

    /** Null for an entry that no card is known for. */
    public final CardId id;

    /** Null where the system has none. */
    public final SystemEntry here;

    public final long base;

    /** Why, for a REVIEW. */
    public final Likeness likeness;

    private Step(Kind kind, CardId id, SystemEntry here, long base, Likeness likeness) {
        this.kind = kind;
        this.id = id;
        this.here = here;
        this.base = base;
        this.likeness = likeness;
    }

    static Step of(Kind kind, CardId id, SystemEntry here) {
        return new Step(kind, id, here, 0, null);
    }

    static Step upload(CardId id, SystemEntry here, long base) {
        return new Step(Kind.UPLOAD, id, here, base, null);
    }

    static Step deletion(CardId id, long base) {
        return new Step(Kind.UPLOAD_DELETION, id, null, base, null);
    }

    static Step review(CardId id, SystemEntry here, Likeness likeness) {
        return new Step(Kind.REVIEW, id, here, 0, likeness);
    }

    Step held() {
        return new Step(Kind.HOLD, id, here, base, null);
    }

    @Override
    public String toString() {
        return kind + " " + id + (here == null ? "" : " " + here.systemId);
    }
}
