package org.cardea.dav;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.cardea.accounts.Grant;
import org.cardea.shared.AccountId;
import org.cardea.shared.BookId;
import org.cardea.shared.CardId;
import org.cardea.shared.Write;
import org.cardea.vault.AccountVault;
import org.cardea.vault.Place;
import org.cardea.vault.Sealed;
import org.cardea.vault.SealedTablesStore;
import org.cardea.vault.Vault;

/** The table dav_name: cards whose resources are called otherwise than {@link Hrefs#nameOf}. */
@Singleton
class DavNameStore extends SealedTablesStore {
    private static final int AT_ONCE = 1_000;
    private static final List<Table> TABLES = List.of(new Table(
            "dav_name",
            List.of("book_id", "uuid"),
            List.of(new Column(
                    "sealed_name",
                    row -> place(book(row), card(row)),
                    new Hash("name_hash", List.of("book_id"), name -> name)))));

    private final Vault vault;

    DavNameStore(DataSource source, Vault vault) {
        super(source, TABLES);
        this.vault = vault;
    }

    private record Row(BookId book, CardId card, String name) {}

    /**
     * Whether any card of the book has such a name.
     *
     * @param changed whether any card was called otherwise before
     */
    record Any(boolean named, boolean changed) {}

    Any any(Grant grant) {
        return first(
                        """
                        select exists (select from dav_name where account_id = ? and book_id = ?) as named,
                               exists (select from dav_former_name where account_id = ? and book_id = ?) as changed
                        """,
                        row -> new Any(row.getBoolean("named"), row.getBoolean("changed")),
                        grant.account(),
                        grant.book(),
                        grant.account(),
                        grant.book())
                .orElseThrow();
    }

    /** Of those of the cards that have such a name. */
    Map<CardId, String> names(Grant grant, Collection<CardId> cards) {
        AccountVault seals = vault.of(grant.account());
        Map<CardId, String> names = new HashMap<>();
        if (!cards.isEmpty()) {
            query(
                            "select * from dav_name where account_id = ? and book_id = ? and uuid = any(?)",
                            row -> row(seals, row),
                            grant.account(),
                            grant.book(),
                            uuids(cards))
                    .forEach(row -> names.put(row.card(), row.name()));
        }
        return names;
    }

    /** Of those of the names that were given. */
    Map<String, CardId> cards(Grant grant, Collection<String> names) {
        AccountVault seals = vault.of(grant.account());
        Map<ByteBuffer, String> byHash = new HashMap<>();
        for (String name : names) {
            seals.keyedHashes(name.getBytes(UTF_8)).forEach(hash -> byHash.put(ByteBuffer.wrap(hash), name));
        }
        Map<String, CardId> cards = new HashMap<>();
        if (!byHash.isEmpty()) {
            query(
                    "select uuid, name_hash from dav_name where account_id = ? and book_id = ? and name_hash = any(?)",
                    row -> cards.put(byHash.get(ByteBuffer.wrap(row.getBytes("name_hash"))), card(row)),
                    grant.account(),
                    grant.book(),
                    byHash.keySet().stream().map(ByteBuffer::array).toArray(byte[][]::new));
        }
        return cards;
    }

    /**
     * Names the card; to be done under the book's lock. It fails, as {@link Taken}, where another living card was given the
     * name since.
     *
     * @param inTheWay cards that lose their names to it where they are not living, and the card itself
     */
    List<Write> giving(Grant grant, CardId card, String name, Collection<CardId> inTheWay) {
        List<Write> writes = new ArrayList<>();
        if (!inTheWay.isEmpty()) {
            writes.add(new Write(
                    """
                    delete from dav_name where account_id = ? and book_id = ? and uuid = any(?)
                      and (uuid = ? or not exists (
                        select from ledger_entry entry
                        where entry.account_id = ? and entry.book_id = ? and entry.uuid = dav_name.uuid
                          and entry.superseded_by = 0 and not entry.deleted))
                    """, grant.account(), grant.book(), uuids(inTheWay), card, grant.account(), grant.book()));
        }
        if (!Hrefs.nameOf(card).equals(name)) {
            writes.add(inserting(grant.account(), new Row(grant.book(), card, name)));
        }
        return writes;
    }

    /** In the running transaction: the names go along with a book that gets another id. */
    void moveAside(AccountId account, BookId from, BookId to) {
        AccountVault seals = vault.of(account);
        List<Row> some;
        do {
            some = query(
                    "select * from dav_name where account_id = ? and book_id = ? order by uuid limit ?",
                    row -> row(seals, row),
                    account,
                    from,
                    AT_ONCE);
            batch("""
                    update dav_name set book_id = ?, key_version = ?, name_hash = ?, sealed_name = ?
                    where account_id = ? and book_id = ? and uuid = ?
                    """, some, row -> moved(account, seals, row, to));
        } while (some.size() == AT_ONCE);
    }

    private static Object[] moved(AccountId account, AccountVault seals, Row row, BookId to) {
        byte[] name = row.name().getBytes(UTF_8);
        Sealed sealed = seals.seal(place(to, row.card()), name);
        return new Object[] {
            to, sealed.keyVersion(), seals.keyedHash(name), sealed.bytes(), account, row.book(), row.card()
        };
    }

    /** An id for a group that is made by its name. Nobody without the account's key can tell the name from it. */
    CardId derived(Grant grant, String name) {
        String said = "group " + grant.book() + " " + name.toLowerCase(Locale.ROOT);
        byte[] hash = vault.of(grant.account()).keyedHash(said.getBytes(UTF_8));
        return new CardId(UUID.nameUUIDFromBytes(hash));
    }

    private Write inserting(AccountId account, Row row) {
        AccountVault seals = vault.of(account);
        byte[] name = row.name().getBytes(UTF_8);
        Sealed sealed = seals.seal(place(row.book(), row.card()), name);
        return new Write(
                """
                insert into dav_name (account_id, book_id, uuid, name_hash, key_version, sealed_name)
                values (?, ?, ?, ?, ?, ?)
                """, account, row.book(), row.card(), seals.keyedHash(name), sealed.keyVersion(), sealed.bytes());
    }

    private static Row row(AccountVault seals, ResultSet row) throws SQLException {
        Sealed sealed = new Sealed(row.getInt("key_version"), row.getBytes("sealed_name"));
        byte[] name = seals.open(place(book(row), card(row)), sealed);
        return new Row(book(row), card(row), new String(name, UTF_8));
    }

    private static BookId book(ResultSet row) throws SQLException {
        return new BookId(uuid(row, "book_id"));
    }

    /** The same card may be in two books. */
    static Place place(BookId book, CardId card) {
        UUID id = book.value();
        return new Place("dav_name/" + id, card.value(), 0);
    }
}
