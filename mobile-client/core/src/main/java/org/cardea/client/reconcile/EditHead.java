package org.cardea.client.reconcile;

import org.cardea.client.book.CardId;
import org.cardea.client.book.ContentHash;

/** A local change that waits for upload, without its text. */
public final class EditHead {
    public final CardId id;
    public final long base;

    /** Null for a deletion. */
    public final ContentHash hash;

    /** Where it was made; null when the contact is gone from the system. */
    public final String systemId;

    /** The system's content it was made from; null when the contact is gone from the system. */
    public final ContentHash systemHash;

    public EditHead(CardId id, long base, ContentHash hash, String systemId, ContentHash systemHash) {
        this.id = id;
        this.base = base;
        this.hash = hash;
        this.systemId = systemId;
        this.systemHash = systemHash;
    }

    public boolean deletes() {
        return hash == null;
    }
}
