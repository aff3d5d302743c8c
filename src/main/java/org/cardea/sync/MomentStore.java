package org.cardea.sync;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import org.cardea.accounts.Grant;
import org.cardea.shared.CardId;
import org.cardea.shared.ContentHash;
import org.cardea.shared.SqlStore;
import org.cardea.vault.AccountVault;
import org.cardea.vault.SealBroken;
import org.cardea.vault.Sealed;
import org.cardea.vault.Vault;

/**
 * Cards as they stand beside what they were at a seq. Only rows not younger than another seq are seen: whatever is
 * written after that, a card that it touches is no longer found.
 */
@Singleton
public class MomentStore extends SqlStore {
    private static final String FORMER = """
            left join lateral (
              select seq, deleted, key_version, sealed_hash from ledger_entry
              where account_id = ? and book_id = ? and uuid = standing.uuid and seq <= ?
                and (superseded_by > ? or superseded_by = 0)
              limit 1) former on true
            order by standing.seq
            """;

    private static final String COLUMNS = """
            select standing.uuid, standing.seq, standing.is_group, standing.deleted, standing.key_version,
                   standing.sealed_hash, former.seq as former_seq, former.deleted as former_deleted,
                   former.key_version as former_key_version, former.sealed_hash as former_hash
            """;

    private final Vault vault;

    MomentStore(DataSource source, Vault vault) {
        super(source);
        this.vault = vault;
    }

    /**
     * A card then and now.
     *
     * @param then the row it had; 0 where it had none
     * @param same whether it says the same
     */
    public record Turn(CardId card, long seq, boolean group, boolean lives, long then, boolean lived, boolean same) {}

    /** What has changed between two seqs, after a seq, in the order of the changes. */
    public List<Turn> changed(Grant grant, long then, long now, long after, int limit) {
        AccountVault seals = vault.of(grant.account());
        return query(
                COLUMNS + """
                from (
                  select * from ledger_entry
                  where account_id = ? and book_id = ? and seq > ? and seq <= ? and superseded_by = 0
                  order by seq limit ?) standing
                """ + FORMER,
                row -> turn(seals, row),
                grant.account(),
                grant.book(),
                after,
                now,
                limit,
                grant.account(),
                grant.book(),
                then,
                then);
    }

    /** The cards named, changed or not. */
    public List<Turn> of(Grant grant, long then, long now, Collection<CardId> cards) {
        AccountVault seals = vault.of(grant.account());
        return query(
                COLUMNS + """
                from unnest(?) as wanted (card) cross join lateral (
                  select * from ledger_entry
                  where account_id = ? and book_id = ? and uuid = wanted.card and superseded_by = 0 limit 1) standing
                """ + FORMER.replace("order by", "where standing.seq <= ? order by"),
                row -> turn(seals, row),
                uuids(cards),
                grant.account(),
                grant.book(),
                grant.account(),
                grant.book(),
                then,
                then,
                now);
    }

    private static Turn turn(AccountVault seals, ResultSet row) throws SQLException {
        CardId card = card(row);
        long seq = row.getLong("seq");
        long then = row.getLong("former_seq");
        ContentHash hash = hash(seals, row, card, seq, "key_version", "sealed_hash");
        ContentHash former = hash(seals, row, card, then, "former_key_version", "former_hash");
        return new Turn(
                card,
                seq,
                row.getBoolean("is_group"),
                !row.getBoolean("deleted"),
                then,
                then > 0 && !row.getBoolean("former_deleted"),
                Objects.equals(hash, former));
    }

    /** Null for a deleted card and for a broken seal. */
    private static ContentHash hash(
            AccountVault seals, ResultSet row, CardId card, long seq, String version, String column)
            throws SQLException {
        byte[] sealed = row.getBytes(column);
        if (sealed == null) {
            return null;
        }
        try {
            return new ContentHash(
                    seals.open(SealedEntryStore.hashPlace(card, seq), new Sealed(row.getInt(version), sealed)));
        } catch (SealBroken broken) {
            return null;
        }
    }
}
