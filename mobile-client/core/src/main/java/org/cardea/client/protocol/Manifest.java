package org.cardea.client.protocol;

import java.util.List;
import org.cardea.client.book.CardId;
import org.cardea.client.book.ContentHash;

/** All live cards of one moment, without their texts. */
public final class Manifest {
    public final String cursor;
    public final String digest;

    /** Above 0: the book was restored from a backup that ended at this seq. */
    public final long restoredSeq;

    public final List<Item> items;

    public Manifest(String cursor, String digest, long restoredSeq, List<Item> items) {
        this.cursor = cursor;
        this.digest = digest;
        this.restoredSeq = restoredSeq;
        this.items = List.copyOf(items);
    }

    /** One live card. */
    public static final class Item {
        public final CardId id;
        public final long seq;

        /** Null when the server can no longer open the card. */
        public final ContentHash hash;

        public Item(CardId id, long seq, ContentHash hash) {
            this.id = id;
            this.seq = seq;
            this.hash = hash;
        }
    }
}
