package org.cardea.client.store;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cardea.client.book.CardId;
import org.cardea.client.book.ContentHash;
import org.cardea.client.ports.Db;
import org.cardea.client.reconcile.CardHead;

/** The mirror of the server, and its digest with it. */
public final class CardStore {
    private final Db db;
    private final StateStore state;

    CardStore(Db db) {
        this.db = db;
        this.state = new StateStore(db);
    }

    public void put(CardHead card, String vcard) {
        db.transaction(() -> {
            remove(card.id);
            db.exec(
                    "insert into card (uuid, seq, hash, vcard) values (?, ?, ?, ?)",
                    card.id.toString(),
                    card.seq,
                    card.hash.toString(),
                    vcard);
            state.digest(state.digest().plus(card.id, card.hash));
            return null;
        });
    }

    public void remove(CardId id) {
        db.transaction(() -> {
            head(id).ifPresent(old -> {
                db.exec("delete from card where uuid = ?", id.toString());
                state.digest(state.digest().minus(id, old.hash));
            });
            return null;
        });
    }

    /** The same content under another seq. */
    public void renumber(CardId id, long seq) {
        db.exec("update card set seq = ? where uuid = ?", seq, id.toString());
    }

    public Optional<CardHead> head(CardId id) {
        List<CardHead> found =
                db.query("select uuid, seq, hash from card where uuid = ?", CardStore::head, id.toString());
        return found.isEmpty() ? Optional.empty() : Optional.of(found.get(0));
    }

    public Optional<String> text(CardId id) {
        List<String> found = db.query("select vcard from card where uuid = ?", row -> row.text(0), id.toString());
        return found.isEmpty() ? Optional.empty() : Optional.of(found.get(0));
    }

    public Map<CardId, CardHead> heads() {
        Map<CardId, CardHead> heads = new HashMap<>();
        db.query("select uuid, seq, hash from card", CardStore::head).forEach(card -> heads.put(card.id, card));
        return heads;
    }

    public int count() {
        return db.query("select count(*) from card", row -> (int) row.number(0)).get(0);
    }

    private static CardHead head(Db.Row row) {
        return new CardHead(CardId.of(row.text(0)), row.number(1), ContentHash.of(row.text(2)));
    }
}
