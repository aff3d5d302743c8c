package org.cardea.sync;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import javax.sql.DataSource;
import org.cardea.accounts.Grant;
import org.cardea.shared.SqlStore;
import org.cardea.shared.Write;
import org.cardea.vault.AccountVault;
import org.cardea.vault.Sealed;
import org.cardea.vault.Vault;

/** Writes the ledger's rows. Called under the book's lock. */
@Singleton
class LedgerStore extends SqlStore {
    private static final String COLUMNS = """
            ledger_entry (account_id, book_id, seq, uuid, server_time, device_id, is_group, deleted,
                          key_version, sealed_hash, sealed_card, photos)
            """;

    /** One by one: for all at once the planner, which may know nothing of this book yet, would read the whole book. */
    private static final String SUPERSEDE =
            "update ledger_entry set superseded_by = ? where account_id = ? and book_id = ? and seq = ?";

    /** Beyond which the two round trips a copy begins and ends with are worth it. */
    private static final int FEW = 8;

    private final Vault vault;
    private final PhotoStore photos;

    LedgerStore(DataSource source, Vault vault, PhotoStore photos) {
        super(source);
        this.vault = vault;
        this.photos = photos;
    }

    /** A row and who writes it. */
    record Written(Grant by, Posting posting) {}

    /**
     * Many are written at once, a few together with what else is written.
     *
     * @param rows of one book, in the order of their seqs, each the next
     */
    List<Write> posting(List<Written> rows) {
        Grant grant = rows.getFirst().by();
        List<Written> superseding =
                rows.stream().filter(row -> row.posting().supersedes() > 0).toList();
        AccountVault seals = vault.of(grant.account());
        List<List<PhotoName>> names = photos.keep(
                grant.account(), rows.stream().map(row -> photos(row.posting())).toList());
        long first = rows.getFirst().posting().seq();
        Function<Written, Object[]> values =
                row -> values(row, seals, names.get((int) (row.posting().seq() - first)));
        if (rows.size() > FEW) {
            batch(SUPERSEDE, superseding, LedgerStore::superseded);
            copy("copy " + COLUMNS + " from stdin (format binary)", rows, values);
            return List.of();
        }
        List<Write> writes = new ArrayList<>();
        superseding.forEach(row -> writes.add(new Write(SUPERSEDE, superseded(row))));
        writes.add(inserting(rows.stream().map(values).toList()));
        return writes;
    }

    private static Write inserting(List<Object[]> rows) {
        String places = String.join(", ", Collections.nCopies(rows.size(), "(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"));
        return new Write(
                "insert into " + COLUMNS + " values " + places,
                rows.stream().flatMap(Arrays::stream).toArray());
    }

    /** Writes them with all that the running transaction has written, and ends it. */
    void close(List<Write> writes) {
        commit(writes);
    }

    private static List<byte[]> photos(Posting posting) {
        return posting.deleted() ? List.of() : posting.content().photos();
    }

    private static Object[] superseded(Written row) {
        Posting posting = row.posting();
        return new Object[] {posting.seq(), row.by().account(), row.by().book(), posting.supersedes()};
    }

    private static Object[] values(Written row, AccountVault seals, List<PhotoName> names) {
        Posting posting = row.posting();
        Sealed hash = null;
        Sealed card = null;
        if (!posting.deleted()) {
            byte[] bytes = posting.content().card().hash().bytes();
            hash = seals.seal(SealedEntryStore.hashPlace(posting.card(), posting.seq()), bytes);
            card = seals.seal(
                    SealedEntryStore.cardPlace(posting.card(), posting.seq()),
                    posting.content().text());
        }
        return new Object[] {
            row.by().account(),
            row.by().book(),
            posting.seq(),
            posting.card(),
            posting.time(),
            row.by().device(),
            posting.group(),
            posting.deleted(),
            card == null ? 0 : card.keyVersion(),
            hash == null ? null : hash.bytes(),
            card == null ? null : card.bytes(),
            names.isEmpty() ? null : names.stream().map(PhotoName::bytes).toArray(byte[][]::new)
        };
    }
}
