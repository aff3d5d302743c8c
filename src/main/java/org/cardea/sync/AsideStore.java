package org.cardea.sync;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.cardea.accounts.Grant;
import org.cardea.shared.BookId;
import org.cardea.shared.SqlStore;
import org.cardea.vault.AccountVault;
import org.cardea.vault.Sealed;
import org.cardea.vault.Vault;

/**
 * Gives a book in the trash another id, so that its address is free for a new one. What is sealed of its cards does not name
 * the book, so their rows go along as they are.
 */
@Singleton
public class AsideStore extends SqlStore {
    static final List<String> TABLES = List.of(
            "ledger_entry",
            "conflict",
            "held_deletion",
            "receipt",
            "activity",
            "activity_tally",
            "duplicate_dismissal",
            "card_merge",
            "import_job",
            "time_machine_job",
            "dav_former_name");

    private final Vault vault;

    AsideStore(DataSource source, Vault vault) {
        super(source);
        this.vault = vault;
    }

    private record Row(byte[] name, byte[] digest) {}

    /**
     * In the running transaction.
     *
     * @return the book's id from now on; empty where there is no such book in the trash
     */
    public Optional<BookId> move(Grant grant) {
        BookId free = BookId.random();
        Optional<Row> book = lock(grant);
        book.ifPresent(row -> {
            rename(grant, row, free);
            TABLES.forEach(table -> update(
                    "update " + table + " set book_id = ? where account_id = ? and book_id = ?",
                    free,
                    grant.account(),
                    grant.book()));
        });
        return book.map(moved -> free);
    }

    private Optional<Row> lock(Grant grant) {
        AccountVault seals = vault.of(grant.account());
        BookId book = grant.book();
        return first(
                """
                select key_version, sealed_name, sealed_digest from book
                where account_id = ? and book_id = ? and deleted_at is not null for update
                """,
                row -> {
                    int version = row.getInt("key_version");
                    return new Row(
                            seals.open(BookStore.namePlace(book), new Sealed(version, row.getBytes("sealed_name"))),
                            seals.open(
                                    BookStore.digestPlace(book), new Sealed(version, row.getBytes("sealed_digest"))));
                },
                grant.account(),
                book);
    }

    private void rename(Grant grant, Row row, BookId free) {
        AccountVault seals = vault.of(grant.account());
        Sealed name = seals.seal(BookStore.namePlace(free), row.name());
        Sealed digest = seals.seal(BookStore.digestPlace(free), row.digest());
        update("""
                update book set book_id = ?, key_version = ?, sealed_name = ?, sealed_digest = ?
                where account_id = ? and book_id = ?
                """, free, name.keyVersion(), name.bytes(), digest.bytes(), grant.account(), grant.book());
    }
}
