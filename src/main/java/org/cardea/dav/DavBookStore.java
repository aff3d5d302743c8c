package org.cardea.dav;

import jakarta.inject.Singleton;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.cardea.shared.AccountId;
import org.cardea.shared.BookId;
import org.cardea.shared.StoredJson;
import org.cardea.vault.AccountVault;
import org.cardea.vault.Place;
import org.cardea.vault.Sealed;
import org.cardea.vault.SealedTablesStore;
import org.cardea.vault.Vault;

/** The table dav_book: what clients say of a book beside its name, and of what leads to the books. */
@Singleton
class DavBookStore extends SealedTablesStore {
    private static final List<Table> TABLES = List.of(new Table(
            "dav_book", List.of("book_id"), List.of(new Column("sealed", row -> place(uuid(row, "book_id"))))));

    /** Of what is no book but holds them; no book has such an id. */
    static final BookId HOME = new BookId(new UUID(0, 1));

    static final BookId PRINCIPAL = new BookId(new UUID(0, 2));

    private final Vault vault;

    DavBookStore(DataSource source, Vault vault) {
        super(source, TABLES);
        this.vault = vault;
    }

    /**
     * @param description empty where there is none, as is the colour
     * @param kept by their names, elements nobody here understands (RFC 4918 section 4), and the description where it is
     *     in a language
     */
    record Notes(String description, String color, Map<String, String> kept) {
        static final Notes NONE = new Notes("", "", Map.of());

        Notes {
            kept = kept == null ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(kept));
        }
    }

    /** Of all books of which something is said. */
    Map<BookId, Notes> all(AccountId account) {
        AccountVault seals = vault.of(account);
        Map<BookId, Notes> all = new HashMap<>();
        query(
                "select * from dav_book where account_id = ?",
                row -> all.put(
                        new BookId(uuid(row, "book_id")),
                        read(seals.open(
                                place(uuid(row, "book_id")),
                                new Sealed(row.getInt("key_version"), row.getBytes("sealed"))))),
                account);
        return all;
    }

    /** What is said now; nobody else says anything of it until the transaction ends. */
    Notes lock(AccountId account, BookId book) {
        AccountVault seals = vault.of(account);
        Place place = place(book.value());
        Sealed none = seals.seal(place, StoredJson.write(Notes.NONE));
        update(
                "insert into dav_book (account_id, book_id, key_version, sealed) values (?, ?, ?, ?) on conflict do nothing",
                account,
                book,
                none.keyVersion(),
                none.bytes());
        return first(
                        "select * from dav_book where account_id = ? and book_id = ? for update",
                        row -> read(seals.open(place, new Sealed(row.getInt("key_version"), row.getBytes("sealed")))),
                        account,
                        book)
                .orElseThrow();
    }

    void put(AccountId account, BookId book, Notes notes) {
        Sealed sealed = vault.of(account).seal(place(book.value()), StoredJson.write(notes));
        update("""
                insert into dav_book (account_id, book_id, key_version, sealed) values (?, ?, ?, ?)
                on conflict (account_id, book_id) do update set key_version = excluded.key_version, sealed = excluded.sealed
                """, account, book, sealed.keyVersion(), sealed.bytes());
    }

    /** In the running transaction: what is said goes along with a book that gets another id. */
    void moveAside(AccountId account, BookId from, BookId to) {
        AccountVault seals = vault.of(account);
        first(
                        "select * from dav_book where account_id = ? and book_id = ?",
                        row -> seals.open(
                                place(from.value()), new Sealed(row.getInt("key_version"), row.getBytes("sealed"))),
                        account,
                        from)
                .ifPresent(said -> {
                    put(account, to, read(said));
                    update("delete from dav_book where account_id = ? and book_id = ?", account, from);
                });
    }

    private static Notes read(byte[] json) {
        return StoredJson.read(json, Notes.class);
    }

    private static Place place(UUID book) {
        return new Place("dav_book", book, 0);
    }
}
