package org.cardea.client.store;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cardea.client.book.CardId;
import org.cardea.client.book.ContentHash;
import org.cardea.client.ports.Db;
import org.cardea.client.reconcile.EditHead;

/** Local changes the server has not taken yet, and the packet some of them travel in. */
public final class EditStore {
    private static final String HEAD = "select uuid, base, hash, system_id, system_hash from edit";

    private final Db db;
    private final StateStore state;

    EditStore(Db db) {
        this.db = db;
        this.state = new StateStore(db);
    }

    /**
     * @param vcard null for a deletion
     * @param systemText what the system holds where that says something else than the card, or null
     */
    public void put(EditHead edit, String vcard, String systemText) {
        db.exec(
                "insert or replace into edit (uuid, base, hash, vcard, system_id, system_hash, system_text)"
                        + " values (?, ?, ?, ?, ?, ?, ?)",
                edit.id.toString(),
                edit.base,
                edit.hash == null ? null : edit.hash.toString(),
                vcard,
                edit.systemId,
                edit.systemHash == null ? null : edit.systemHash.toString(),
                systemText);
    }

    public void rebase(CardId id, long base) {
        db.exec("update edit set base = ? where uuid = ?", base, id.toString());
    }

    public void remove(CardId id) {
        db.exec("delete from edit where uuid = ?", id.toString());
    }

    public Optional<EditHead> head(CardId id) {
        List<EditHead> found = db.query(HEAD + " where uuid = ?", EditStore::head, id.toString());
        return found.isEmpty() ? Optional.empty() : Optional.of(found.get(0));
    }

    public Map<CardId, EditHead> heads() {
        Map<CardId, EditHead> heads = new HashMap<>();
        db.query(HEAD, EditStore::head).forEach(edit -> heads.put(edit.id, edit));
        return heads;
    }

    public int count() {
        return db.query("select count(*) from edit", row -> (int) row.number(0)).get(0);
    }

    /** The card to upload; empty for a deletion. */
    public Optional<String> text(CardId id) {
        return column("vcard", id);
    }

    /** Empty where the system says the same as the card. */
    public Optional<String> systemText(CardId id) {
        return column("system_text", id);
    }

    private Optional<String> column(String name, CardId id) {
        List<String> found =
                db.query("select " + name + " from edit where uuid = ?", row -> row.text(0), id.toString());
        return found.isEmpty() ? Optional.empty() : Optional.ofNullable(found.get(0));
    }

    /** Those that wait, with the size of their text in bytes (about), in a fixed order. */
    public List<Waiting> waiting(int limit) {
        return db.query(
                "select uuid, coalesce(length(cast(vcard as blob)), 0) from edit order by uuid limit ?",
                row -> new Waiting(CardId.of(row.text(0)), row.number(1)),
                (long) limit);
    }

    /** From now on these edits are on their way: written down before anything is sent. */
    public void depart(StateStore.PacketHead packet, List<CardId> ids) {
        db.transaction(() -> {
            ids.forEach(id -> db.exec("update edit set in_packet = 1 where uuid = ?", id.toString()));
            state.packet(packet);
            return null;
        });
    }

    /** What the packet on its way holds, always in the same order. */
    public List<EditHead> travelling() {
        return db.query(HEAD + " where in_packet = 1 order by uuid", EditStore::head);
    }

    /** The packet is no longer on its way; edits that still exist wait again. */
    public void arrive() {
        db.transaction(() -> {
            db.exec("update edit set in_packet = 0 where in_packet = 1");
            state.clearPacket();
            return null;
        });
    }

    private static EditHead head(Db.Row row) {
        return new EditHead(CardId.of(row.text(0)), row.number(1), hash(row.text(2)), row.text(3), hash(row.text(4)));
    }

    private static ContentHash hash(String hex) {
        return hex == null ? null : ContentHash.of(hex);
    }

    /** An edit and how much it weighs. */
    public static final class Waiting {
        public final CardId id;
        public final long bytes;

        Waiting(CardId id, long bytes) {
            this.id = id;
            this.bytes = bytes;
        }
    }
}
