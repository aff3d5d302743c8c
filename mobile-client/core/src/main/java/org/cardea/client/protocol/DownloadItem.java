package org.cardea.client.protocol;

import org.cardea.client.book.CardId;
import org.cardea.client.book.ContentHash;

/** A card in its latest state, or its tombstone. */
public final class DownloadItem {
    public final CardId id;
    public final long seq;

    /** Null for a tombstone. */
    public final ContentHash hash;

    /** Null for a tombstone. */
    public final String vcard;

    private DownloadItem(CardId id, long seq, ContentHash hash, String vcard) {
        this.id = id;
        this.seq = seq;
        this.hash = hash;
        this.vcard = vcard;
    }

    public static DownloadItem live(CardId id, long seq, ContentHash hash, String vcard) {
        return new DownloadItem(id, seq, hash, vcard);
    }

    public static DownloadItem tombstone(CardId id, long seq) {
        return new DownloadItem(id, seq, null, null);
    }

    public boolean deleted() {
        return vcard == null;
    }
}
