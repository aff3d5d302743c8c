package org.cardea.client.reconcile;

import org.cardea.client.book.CardId;
import org.cardea.client.book.ContentHash;

/** What the system's address book and the server last agreed on, for one card. */
public final class Baseline {
    public final CardId id;

    /** The system's name for it. */
    public final String systemId;

    /** Of the system's content then. */
    public final ContentHash systemHash;

    /** The seq that content was made from; 0 when no version on the server is known to be its ancestor. */
    public final long seq;

    /** Of the card that the system's content stands for. Another hash in the mirror: the system has to be written. */
    public final ContentHash cardHash;

    public Baseline(CardId id, String systemId, ContentHash systemHash, long seq, ContentHash cardHash) {
        this.id = id;
        this.systemId = systemId;
        this.systemHash = systemHash;
        this.seq = seq;
        this.cardHash = cardHash;
    }
}
