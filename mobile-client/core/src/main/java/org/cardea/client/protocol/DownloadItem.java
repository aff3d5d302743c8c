package org.cardea.client.protocol;

import org.cardea.client.book.CardId;
import org.cardea.client.book.ContentHash;

/** A card in its latest state, or its tombstone, or the news that the server can no longer open it. */
public final class DownloadItem {
    public final CardId id;
    public final long seq;

    /** Null unless the card is alive and whole. */
    public final ContentHash hash;

    /** Null unless the card is alive and whole. */
    public final String vcard;

    /** Alive, but its stored bytes no longer open. */
    public final boolean broken;

    private DownloadItem(CardId id, long seq, ContentHash hash, String vcard, boolean broken) {
        this.id = id;
        this.seq = seq;
        this.hash = hash;
        this.vcard = vcard;
        this.broken = broken;
    }

    public static DownloadItem live(CardId id, long seq, ContentHash hash, String vcard) {
        return new DownloadItem(id, seq, hash, vcard, false);
    }

    public static DownloadItem tombstone(CardId id, long seq) {
        return new DownloadItem(id, seq, null, null, false);
    }

    public static DownloadItem broken(CardId id, long seq) {
        return new DownloadItem(id, seq, null, null, true);
    }

    public boolean deleted() {
        return vcard == null && !broken;
    }
}
