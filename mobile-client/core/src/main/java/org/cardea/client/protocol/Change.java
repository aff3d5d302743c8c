package org.cardea.client.protocol;

import org.cardea.client.book.CardId;

/** One item of an upload: a card as it shall be, or its deletion. */
public final class Change {
    public final CardId id;

    /** Null for a deletion. */
    public final String vcard;

    /** The seq the change was made from, 0 for a new card. */
    public final long base;

    private Change(CardId id, String vcard, long base) {
        this.id = id;
        this.vcard = vcard;
        this.base = base;
    }

    public static Change put(CardId id, String vcard, long base) {
        return new Change(id, vcard, base);
    }

    public static Change delete(CardId id, long base) {
        return new Change(id, null, base);
    }

    public boolean deletes() {
        return vcard == null;
    }
}
