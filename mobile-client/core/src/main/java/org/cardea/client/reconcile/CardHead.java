package org.cardea.client.reconcile;

import org.cardea.client.book.CardId;
import org.cardea.client.book.ContentHash;

/** A card of the mirror without its text. */
public final class CardHead {
    public final CardId id;
    public final long seq;
    public final ContentHash hash;

    public CardHead(CardId id, long seq, ContentHash hash) {
        this.id = id;
        this.seq = seq;
        this.hash = hash;
    }
}
