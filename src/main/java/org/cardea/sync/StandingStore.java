package org.cardea.sync;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.cardea.accounts.Grant;
import org.cardea.shared.CardId;
import org.cardea.shared.SqlStore;
import org.cardea.vault.AccountVault;
import org.cardea.vault.Vault;

/** How cards stand in the ledger, asked under the book's lock. */
@Singleton
class StandingStore extends SqlStore {
    private static final String COLUMNS = "select uuid, seq, is_group, deleted, key_version, sealed_hash ";

    /** Without an array: PostgreSQL need not plan it anew each time. */
    private static final String ONE =
            COLUMNS + "from ledger_entry where account_id = ? and book_id = ? and uuid = ? and superseded_by = 0";

    private static final int FEW = 8;

    private final Vault vault;

    StandingStore(DataSource source, Vault vault) {
        super(source);
        this.vault = vault;
    }

    /** Each known card of those asked for. */
    Map<CardId, Standing> of(Grant grant, Collection<CardId> cards) {
        Map<CardId, Standing> standings = new HashMap<>();
        found(grant, List.copyOf(cards)).forEach(standing -> standings.put(standing.card(), standing));
        return standings;
    }

    private List<Standing> found(Grant grant, List<CardId> cards) {
        AccountVault seals = vault.of(grant.account());
        if (cards.isEmpty()) {
            return List.of();
        }
        return cards.size() > FEW
                ? query(
                        COLUMNS + EntryStore.STANDING,
                        row -> standing(seals, row),
                        uuids(cards),
                        grant.account(),
                        grant.book())
                : firstOfEach(
                                ONE,
                                cards,
                                card -> new Object[] {grant.account(), grant.book(), card},
                                (card, row) -> standing(seals, row))
                        .stream()
                        .flatMap(Optional::stream)
                        .toList();
    }

    private static Standing standing(AccountVault seals, ResultSet row) throws SQLException {
        return new Standing(
                card(row),
                row.getLong("seq"),
                row.getBoolean("is_group"),
                row.getBoolean("deleted"),
                EntryStore.hash(seals, row));
    }
}
