package org.cardea.client.store;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.cardea.client.book.CardId;
import org.cardea.client.ports.Db;

/** Deletions waiting for the owner's word, here or on the server. */
public final class HeldStore {
    private final Db db;

    HeldStore(Db db) {
        this.db = db;
    }

    public void put(Held held) {
        db.exec(
                "insert or replace into held (uuid, server_id, at) values (?, ?, ?)",
                held.id.toString(),
                held.serverId,
                held.at);
    }

    public void remove(CardId id) {
        db.exec("delete from held where uuid = ?", id.toString());
    }

    /** The server has spoken of the card since: it holds its deletion no longer. */
    public void forgetServer(CardId id) {
        db.exec("delete from held where uuid = ? and server_id is not null", id.toString());
    }

    /** The owner's word for all that wait here: delete them. The next run carries it out. */
    public void confirmHere() {
        db.exec("update held set decision = 'confirmed' where server_id is null");
    }

    /** The owner's word for all that wait here: they were not meant. The next run brings them back. */
    public void discardHere() {
        db.transaction(() -> {
            db.exec("delete from baseline where uuid in (select uuid from held where server_id is null)");
            return db.exec("delete from held where server_id is null");
        });
    }

    public List<Held> all() {
        return where("1 = 1");
    }

    public List<Held> confirmed() {
        return where("decision = 'confirmed'");
    }

    /** Those the reconciler must leave alone. */
    public Set<CardId> waitingHere() {
        Set<CardId> ids = new HashSet<>();
        where("server_id is null").forEach(held -> ids.add(held.id));
        return ids;
    }

    private List<Held> where(String condition) {
        return db.query(
                "select uuid, server_id, at from held where " + condition + " order by uuid",
                row -> new Held(CardId.of(row.text(0)), row.text(1), row.number(2)));
    }

    /** One deletion that waits. */
    public static final class Held {
        public final CardId id;

        /** The server's id for what it holds; null where it waits here. */
        public final String serverId;

        /** Milliseconds since 1970. */
        public final long at;

        public Held(CardId id, String serverId, long at) {
            this.id = id;
            this.serverId = serverId;
            this.at = at;
        }
    }
}
