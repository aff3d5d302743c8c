package org.cardea.sync;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.cardea.accounts.Grant;
import org.cardea.shared.CardId;
import org.cardea.shared.Problem;
import org.cardea.shared.SqlStore;
import org.cardea.vault.AccountVault;
import org.cardea.vault.Vault;

/** The book's lock, and how cards stand in the ledger under it. */
@Singleton
class StandingStore extends SqlStore {
    private static final String COLUMNS = "select uuid, seq, is_group, deleted, key_version, sealed_hash ";

    /** Without an array: PostgreSQL need not plan it anew each time. */
    private static final String ONE =
            COLUMNS + "from ledger_entry where account_id = ? and book_id = ? and uuid = ? and superseded_by = 0";

    private static final int FEW = 8;

    private final Vault vault;
    private final BookStore books;

    StandingStore(DataSource source, Vault vault, BookStore books) {
        super(source);
        this.vault = vault;
        this.books = books;
    }

    /** @param standings of each card asked for that is known */
    record Locked(BookStore.Locked book, Map<CardId, Standing> standings) {}

    /**
     * Keeps all other writers of the book out until the transaction ends, and sees how the cards stand then: the second
     * statement begins when the first one has the lock.
     */
    Locked lock(Grant grant, Collection<CardId> cards) {
        List<BookStore.Locked> book = new ArrayList<>();
        Map<CardId, Standing> standings = new HashMap<>();
        List<Query<?>> queries = new ArrayList<>();
        queries.add(
                new Query<>(BookStore.LOCK, row -> book.add(books.locked(grant, row)), grant.account(), grant.book()));
        AccountVault seals = vault.of(grant.account());
        RowReader<Standing> reader = row -> standings.put(card(row), standing(seals, row));
        if (cards.size() > FEW) {
            queries.add(new Query<>(
                    COLUMNS + SealedEntryStore.STANDING, reader, uuids(cards), grant.account(), grant.book()));
        } else {
            cards.forEach(card -> queries.add(new Query<>(ONE, reader, grant.account(), grant.book(), card)));
        }
        queries(queries);
        return new Locked(book.stream().findFirst().orElseThrow(Problem::notFound), standings);
    }

    private static Standing standing(AccountVault seals, ResultSet row) throws SQLException {
        return new Standing(
                card(row),
                row.getLong("seq"),
                row.getBoolean("is_group"),
                row.getBoolean("deleted"),
                SealedEntryStore.hash(seals, row));
    }
}
