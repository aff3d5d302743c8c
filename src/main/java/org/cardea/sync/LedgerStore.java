package org.cardea.sync;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.function.Function;
import javax.sql.DataSource;
import org.cardea.accounts.Grant;
import org.cardea.shared.SqlStore;
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

    /** @param rows of one book, in the order of their seqs, each the next */
    void post(List<Written> rows) {
        Grant grant = rows.getFirst().by();
        supersede(rows.stream().filter(row -> row.posting().supersedes() > 0).toList());
        AccountVault seals = vault.of(grant.account());
        List<List<PhotoName>> names = photos.keep(
                grant.account(), rows.stream().map(row -> photos(row.posting())).toList());
        long first = rows.getFirst().posting().seq();
        insert(rows, row -> values(row, seals, names.get((int) (row.posting().seq() - first))));
    }

    private static List<byte[]> photos(Posting posting) {
        return posting.deleted() ? List.of() : posting.content().photos();
    }

    private void insert(List<Written> rows, Function<Written, Object[]> values) {
        if (rows.size() > FEW) {
            copy("copy " + COLUMNS + " from stdin (format binary)", rows, values);
        } else {
            batch("insert into " + COLUMNS + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", rows, values);
        }
    }

    /** One by one: for all at once the planner, which may know nothing of this book yet, would read the whole book. */
    private void supersede(List<Written> rows) {
        batch(
                "update ledger_entry set superseded_by = ? where account_id = ? and book_id = ? and seq = ?",
                rows,
                row -> new Object[] {
                    row.posting().seq(),
                    row.by().account(),
                    row.by().book(),
                    row.posting().supersedes()
                });
    }

    private static Object[] values(Written row, AccountVault seals, List<PhotoName> names) {
        Posting posting = row.posting();
        Sealed hash = null;
        Sealed card = null;
        if (!posting.deleted()) {
            byte[] bytes = posting.content().card().hash().bytes();
            hash = seals.seal(EntryStore.hashPlace(posting.card(), posting.seq()), bytes);
            card = seals.seal(
                    EntryStore.cardPlace(posting.card(), posting.seq()),
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
