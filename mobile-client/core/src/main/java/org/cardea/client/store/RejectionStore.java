package org.cardea.client.store;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cardea.client.book.CardId;
import org.cardea.client.book.ContentHash;
import org.cardea.client.ports.Db;
import org.cardea.client.protocol.Reason;

/** Contacts of the system that the server will not have as they are. */
public final class RejectionStore {
    private final Db db;

    RejectionStore(Db db) {
        this.db = db;
    }

    /** False when this contact was rejected before; the first reason stands until it is {@link #remove forgotten}. */
    public boolean add(Rejection rejection) {
        return db.exec(
                        "insert or ignore into rejection (system_id, uuid, system_hash, code, field, detail, at)"
                                + " values (?, ?, ?, ?, ?, ?, ?)",
                        rejection.systemId,
                        rejection.id == null ? null : rejection.id.toString(),
                        rejection.systemHash == null ? null : rejection.systemHash.toString(),
                        rejection.reason.code,
                        rejection.reason.field,
                        rejection.reason.detail,
                        rejection.at)
                == 1;
    }

    public void remove(String systemId) {
        db.exec("delete from rejection where system_id = ?", systemId);
    }

    public List<Rejection> all() {
        return db.query(
                "select system_id, uuid, system_hash, code, field, detail, at from rejection order by system_id",
                RejectionStore::rejection);
    }

    /** By system id; unreadable entries have no hash and are not among them. */
    public Map<String, ContentHash> hashes() {
        Map<String, ContentHash> hashes = new HashMap<>();
        for (Rejection rejection : all()) {
            if (rejection.systemHash != null) {
                hashes.put(rejection.systemId, rejection.systemHash);
            }
        }
        return hashes;
    }

    private static Rejection rejection(Db.Row row) {
        return new Rejection(
                row.text(0),
                row.text(1) == null ? null : CardId.of(row.text(1)),
                row.text(2) == null ? null : ContentHash.of(row.text(2)),
                new Reason(row.text(3), row.text(4), row.text(5)),
                row.number(6));
    }

    /** One contact and why. */
    public static final class Rejection {
        public final String systemId;

        /** Null where it has none. */
        public final CardId id;

        /** Null where it can't be read as a card. */
        public final ContentHash systemHash;

        public final Reason reason;

        /** Milliseconds since 1970. */
        public final long at;

        public Rejection(String systemId, CardId id, ContentHash systemHash, Reason reason, long at) {
            this.systemId = systemId;
            this.id = id;
            this.systemHash = systemHash;
            this.reason = reason;
            this.at = at;
        }
    }
}
