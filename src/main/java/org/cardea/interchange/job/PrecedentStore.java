package org.cardea.interchange.job;

import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.cardea.accounts.Grant;
import org.cardea.interchange.plan.Precedent;
import org.cardea.shared.AccountId;
import org.cardea.shared.CardId;
import org.cardea.shared.SqlStore;
import org.cardea.vault.AccountVault;
import org.cardea.vault.Sealed;
import org.cardea.vault.Vault;

/** The table import_precedent: what each packet of an import made of its persons. */
@Singleton
class PrecedentStore extends SqlStore {
    private static final int BYTES = Long.BYTES + 1 + 2 * Long.BYTES;
    private static final UUID NOBODY = new UUID(0, 0);

    private final Vault vault;

    PrecedentStore(DataSource source, Vault vault) {
        super(source);
        this.vault = vault;
    }

    /**
     * @param seq of the book, below which nobody has changed what was seen
     */
    record Page(UUID id, int number, long epoch, long seq, List<Precedent> precedents) {}

    void add(AccountId account, UUID id, int number, long seq, List<Precedent> precedents) {
        Sealed sealed = vault.of(account).seal(ImportSealsStore.precedents(id, number), bytes(precedents));
        update("""
                insert into import_precedent (account_id, import_id, number, seq, persons, key_version, sealed)
                values (?, ?, ?, ?, ?, ?, ?)
                """, account, id, number, seq, precedents.size(), sealed.keyVersion(), sealed.bytes());
    }

    void drop(AccountId account, UUID id) {
        update("delete from import_precedent where account_id = ? and import_id = ?", account, id);
    }

    /** Which packets there are of imports into the book that stand, the newest imports first. */
    List<Kept> kept(Grant grant) {
        return query(
                """
                select p.import_id, p.number, p.persons from import_precedent p
                join import_job j on j.account_id = p.account_id and j.import_id = p.import_id
                where p.account_id = ? and j.book_id = ? and j.state in ('importing', 'stopped', 'done')
                order by j.created_at desc, p.import_id, p.number
                """,
                row -> new Kept(uuid(row, "import_id"), row.getInt("number"), row.getInt("persons")),
                grant.account(),
                grant.book());
    }

    record Kept(UUID id, int number, int persons) {}

    Optional<Page> page(Grant grant, Kept kept) {
        AccountVault seals = vault.of(grant.account());
        return first("""
                select p.import_id, p.number, j.epoch, p.seq, p.key_version, p.sealed from import_precedent p
                join import_job j on j.account_id = p.account_id and j.import_id = p.import_id
                where p.account_id = ? and p.import_id = ? and p.number = ?
                """, row -> page(seals, row), grant.account(), kept.id(), kept.number());
    }

    private static Page page(AccountVault seals, ResultSet row) throws SQLException {
        UUID id = uuid(row, "import_id");
        int number = row.getInt("number");
        Sealed sealed = new Sealed(row.getInt("key_version"), row.getBytes("sealed"));
        byte[] bytes = seals.open(ImportSealsStore.precedents(id, number), sealed);
        return new Page(id, number, row.getLong("epoch"), row.getLong("seq"), precedents(bytes));
    }

    private static byte[] bytes(List<Precedent> precedents) {
        ByteBuffer bytes = ByteBuffer.allocate(BYTES * precedents.size());
        for (Precedent each : precedents) {
            UUID card = each.card().map(CardId::value).orElse(NOBODY);
            bytes.putLong(each.content())
                    .put((byte) each.kind().ordinal())
                    .putLong(card.getMostSignificantBits())
                    .putLong(card.getLeastSignificantBits());
        }
        return bytes.array();
    }

    private static List<Precedent> precedents(byte[] bytes) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        List<Precedent> precedents = new ArrayList<>(bytes.length / BYTES);
        while (buffer.hasRemaining()) {
            long content = buffer.getLong();
            Precedent.Kind kind = Precedent.Kind.values()[buffer.get()];
            UUID card = new UUID(buffer.getLong(), buffer.getLong());
            Optional<CardId> known = card.equals(NOBODY) ? Optional.empty() : Optional.of(new CardId(card));
            precedents.add(new Precedent(content, kind, known));
        }
        return precedents;
    }
}
