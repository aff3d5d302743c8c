package org.cardea.client.store;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cardea.client.book.CardId;
import org.cardea.client.book.ContentHash;
import org.cardea.client.ports.Db;

/** Cards the system's address book would not take. */
public final class NotStoredStore {
    private final Db db;

    NotStoredStore(Db db) {
        this.db = db;
    }

    public void put(NotStored card) {
        db.exec(
                "insert or replace into not_stored (uuid, hash, reason, at) values (?, ?, ?, ?)",
                card.id.toString(),
                card.hash.toString(),
                card.reason,
                card.at);
    }

    public void remove(CardId id) {
        db.exec("delete from not_stored where uuid = ?", id.toString());
    }

    public List<NotStored> all() {
        return db.query(
                "select uuid, hash, reason, at from not_stored order by uuid",
                row -> new NotStored(CardId.of(row.text(0)), ContentHash.of(row.text(1)), row.text(2), row.number(3)));
    }

    public Map<CardId, ContentHash> hashes() {
        Map<CardId, ContentHash> hashes = new HashMap<>();
        all().forEach(card -> hashes.put(card.id, card.hash));
        return hashes;
    }

    /** One card and why. */
    public static final class NotStored {
        public final CardId id;
        public final ContentHash hash;
        public final String reason;

        /** Milliseconds since 1970. */
        public final long at;

        public NotStored(CardId id, ContentHash hash, String reason, long at) {
            this.id = id;
            this.hash = hash;
            this.reason = reason;
            this.at = at;
        }
    }
}
