package org.cardea.client.store;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cardea.client.book.CardId;
import org.cardea.client.book.ContentHash;
import org.cardea.client.ports.Db;
import org.cardea.client.reconcile.Baseline;

/** What was last agreed on, card by card. */
public final class BaselineStore {
    private static final String COLUMNS = "select uuid, system_id, system_hash, seq, card_hash from baseline";

    private final Db db;

    BaselineStore(Db db) {
        this.db = db;
    }

    /** @param texts null where the system gives back what it was given */
    public void put(Baseline agreed, Texts texts) {
        db.transaction(() -> {
            db.exec("delete from baseline where uuid = ? or system_id = ?", agreed.id.toString(), agreed.systemId);
            return db.exec(
                    "insert into baseline (uuid, system_id, system_hash, seq, card_hash, system_text, card_text)"
                            + " values (?, ?, ?, ?, ?, ?, ?)",
                    agreed.id.toString(),
                    agreed.systemId,
                    agreed.systemHash.toString(),
                    agreed.seq,
                    agreed.cardHash.toString(),
                    texts == null ? null : texts.system,
                    texts == null ? null : texts.card);
        });
    }

    public void rebase(CardId id, long seq) {
        db.exec("update baseline set seq = ? where uuid = ?", seq, id.toString());
    }

    public void remove(CardId id) {
        db.exec("delete from baseline where uuid = ?", id.toString());
    }

    public Optional<Baseline> get(CardId id) {
        List<Baseline> found = db.query(COLUMNS + " where uuid = ?", BaselineStore::baseline, id.toString());
        return found.isEmpty() ? Optional.empty() : Optional.of(found.get(0));
    }

    public Map<CardId, Baseline> all() {
        Map<CardId, Baseline> all = new HashMap<>();
        db.query(COLUMNS, BaselineStore::baseline).forEach(agreed -> all.put(agreed.id, agreed));
        return all;
    }

    /** Empty where the system gives back what it was given. */
    public Optional<Texts> texts(CardId id) {
        List<Texts> found = db.query(
                "select system_text, card_text from baseline where uuid = ? and system_text is not null",
                row -> new Texts(row.text(0), row.text(1)),
                id.toString());
        return found.isEmpty() ? Optional.empty() : Optional.of(found.get(0));
    }

    private static Baseline baseline(Db.Row row) {
        return new Baseline(
                CardId.of(row.text(0)),
                row.text(1),
                ContentHash.of(row.text(2)),
                row.number(3),
                ContentHash.of(row.text(4)));
    }

    /** What the system gave back, and the card it stands for. */
    public static final class Texts {
        public final String system;
        public final String card;

        public Texts(String system, String card) {
            this.system = system;
            this.card = card;
        }
    }
}
