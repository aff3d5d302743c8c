package org.cardea.client.testkit;

import org.cardea.client.book.Card;
import org.cardea.client.book.CardId;
import org.cardea.client.book.ContentHash;
import org.cardea.client.book.Malformed;
import org.cardea.client.protocol.DownloadItem;

/** One version of a card in the model server's ledger. */
final class ModelCard {
    final CardId id;
    final long seq;

    /** Null for a tombstone. */
    final String text;

    ModelCard(CardId id, long seq, String text) {
        this.id = id;
        this.seq = seq;
        this.text = text;
    }

    boolean deleted() {
        return text == null;
    }

    Card card() {
        return read(text);
    }

    ContentHash hash() {
        return deleted() ? null : card().hash();
    }

    DownloadItem item() {
        return deleted() ? DownloadItem.tombstone(id, seq) : DownloadItem.live(id, seq, hash(), text);
    }

    static Card read(String text) {
        try {
            return Card.read(text);
        } catch (Malformed e) {
            throw new IllegalStateException(e);
        }
    }
}
