package org.cardea.sync;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.cardea.accounts.BookFounding;
import org.cardea.accounts.Grant;
import org.cardea.contacts.Digest;
import org.cardea.notify.BookHeads;
import org.cardea.notify.BookReached;
import org.cardea.shared.AccountId;
import org.cardea.shared.BookId;
import org.cardea.shared.Problem;
import org.cardea.shared.ServerTime;
import org.cardea.shared.SqlStore;
import org.cardea.shared.Write;
import org.cardea.vault.AccountVault;
import org.cardea.vault.Place;
import org.cardea.vault.SealBroken;
import org.cardea.vault.Sealed;
import org.cardea.vault.Vault;

/** The books' rows: where each ledger stands, its digest and its name sealed. */
@Singleton
public class BookStore extends SqlStore implements BookFounding, BookHeads {
    private static final String HEAD = """
            select key_version, sealed_digest, epoch, seq, server_time, live_contacts, live_groups, restored_seq, trimmed_seq
            from book where account_id = ? and book_id = ? and deleted_at is null""";

    /** Keeps all other writers of the book out until the transaction ends. */
    static final String LOCK = HEAD + " for update";

    private static final SecureRandom EPOCHS = new SecureRandom();

    private final Vault vault;
    private final ManifestStore manifests;
    private final Clock clock;

    BookStore(DataSource source, Vault vault, ManifestStore manifests, Clock clock) {
        super(source);
        this.vault = vault;
        this.manifests = manifests;
        this.clock = clock;
    }

    /** @param name as the owner calls it */
    public record Named(BookId book, String name, ServerTime created, Head head) {}

    @Override
    public void found(AccountId account, BookId book, String name) {
        AccountVault seals = vault.of(account);
        Sealed sealedName = seals.seal(namePlace(book), name.getBytes(UTF_8));
        Sealed digest = seals.seal(digestPlace(book), Digest.EMPTY.bytes());
        ServerTime now = ServerTime.now(clock);
        update(
                """
                insert into book (account_id, book_id, key_version, sealed_name, sealed_digest, epoch, seq,
                                  server_time, live_contacts, live_groups, created_at)
                values (?, ?, ?, ?, ?, ?, 0, ?, 0, 0, ?)
                """,
                account,
                book,
                sealedName.keyVersion(),
                sealedName.bytes(),
                digest.bytes(),
                EPOCHS.nextLong(1, Long.MAX_VALUE),
                now,
                now);
    }

    public List<Named> list(AccountId account) {
        return query(
                "select * from book where account_id = ? and deleted_at is null order by created_at, book_id",
                row -> named(account, row),
                account);
    }

    /** One book; empty where it is not there. */
    public Optional<Named> named(Grant grant) {
        return first(
                "select * from book where account_id = ? and book_id = ? and deleted_at is null",
                row -> named(grant.account(), row),
                grant.account(),
                grant.book());
    }

    /** In the running transaction. */
    public void rename(Grant grant, String name) {
        AccountVault seals = vault.of(grant.account());
        Head head = lock(grant).head();
        Sealed sealed = seals.seal(namePlace(grant.book()), name.getBytes(UTF_8));
        Sealed digest =
                seals.seal(digestPlace(grant.book()), head.digest().get().bytes());
        update("""
                update book set key_version = ?, sealed_name = ?, sealed_digest = ?
                where account_id = ? and book_id = ?
                """, sealed.keyVersion(), sealed.bytes(), digest.bytes(), grant.account(), grant.book());
    }

    /** Something is said of the book that was not before: its name, or what CardDAV's clients note. In the running transaction. */
    public void countSaid(Grant grant) {
        update("update book set said = said + 1 where account_id = ? and book_id = ?", grant.account(), grant.book());
    }

    @Override
    public List<BookReached> of(AccountId account) {
        return query(
                "select book_id, epoch, seq from book where account_id = ? and deleted_at is null",
                row -> {
                    Cursor cursor = new Cursor(row.getLong("epoch"), row.getLong("seq"));
                    BookId book = new BookId(uuid(row, "book_id"));
                    return new BookReached(account, book, Optional.empty(), cursor.seq(), cursor.text());
                },
                account);
    }

    /** Where the ledger stands; not found is told as another account's book is. */
    public Head head(Grant grant) {
        return mending(
                grant,
                first(HEAD, row -> head(grant.account(), grant.book(), row), grant.account(), grant.book())
                        .orElseThrow(Problem::notFound));
    }

    private Head mending(Grant grant, Head head) {
        return head.with(whole(head, () -> mend(grant, head)));
    }

    /** Refuses a grant whose book is not there: not found, as every call that reads the head says. */
    public void require(Grant grant) {
        head(grant);
    }

    /**
     * Where the ledger stands while its book is locked.
     *
     * @param keyVersion under which the book's row, name and all, is sealed
     */
    record Locked(Head head, int keyVersion) {}

    /** Of a row that {@link #LOCK} has found. */
    Locked locked(Grant grant, ResultSet row) throws SQLException {
        Head head = head(grant.account(), grant.book(), row);
        int keyVersion = row.getInt("key_version");
        return new Locked(head.with(whole(head, () -> recount(grant, keyVersion, head))), keyVersion);
    }

    private Locked lock(Grant grant) {
        return first(LOCK, row -> locked(grant, row), grant.account(), grant.book())
                .orElseThrow(Problem::notFound);
    }

    /** A digest whose seal is broken need not stay so: the ledger's rows tell it. */
    private static Supplier<Digest> whole(Head head, Supplier<Digest> otherwise) {
        return () -> {
            try {
                return head.digest().get();
            } catch (SealBroken broken) {
                return otherwise.get();
            }
        };
    }

    /** Who only reads holds no lock, and the book may have gone on since. */
    private Digest mend(Grant grant, Head head) {
        QuarkusTransaction.requiringNew().run(() -> lock(grant).head().digest().get());
        return digest(grant, head);
    }

    /** Counted from the rows, where nobody knows a card's share of the sum. */
    Digest digest(Grant grant, Head head) {
        return manifests.digest(grant, head);
    }

    private Digest recount(Grant grant, int keyVersion, Head head) {
        Digest counted = digest(grant, head);
        update(advancing(grant, keyVersion, head.with(() -> counted)));
        return counted;
    }

    /** Of each grant, in their order; empty where the book is not there. */
    List<Optional<Head>> heads(List<Grant> grants) {
        return firstOfEach(
                HEAD,
                grants,
                grant -> new Object[] {grant.account(), grant.book()},
                (grant, row) -> mending(grant, head(grant.account(), grant.book(), row)));
    }

    /**
     * Moves a locked book on.
     *
     * @param keyVersion under which its row is sealed
     */
    Write advancing(Grant grant, int keyVersion, Head after) {
        AccountVault seals = vault.of(grant.account());
        Sealed digest =
                seals.seal(digestPlace(grant.book()), after.digest().get().bytes());
        if (digest.keyVersion() != keyVersion) {
            // The account's key is being rotated: the name has to come along to the newest version.
            resealName(grant, seals);
        }
        return new Write(
                """
                update book set sealed_digest = ?, seq = ?, server_time = ?, live_contacts = ?, live_groups = ?
                where account_id = ? and book_id = ?
                """,
                digest.bytes(),
                after.seq(),
                after.time(),
                after.contacts(),
                after.groups(),
                grant.account(),
                grant.book());
    }

    private void resealName(Grant grant, AccountVault seals) {
        Sealed old = first(
                        "select key_version, sealed_name from book where account_id = ? and book_id = ?",
                        row -> sealed(row, "sealed_name"),
                        grant.account(),
                        grant.book())
                .orElseThrow(Problem::notFound);
        Place place = namePlace(grant.book());
        Sealed name = seals.seal(place, seals.open(place, old));
        update(
                "update book set key_version = ?, sealed_name = ? where account_id = ? and book_id = ?",
                name.keyVersion(),
                name.bytes(),
                grant.account(),
                grant.book());
    }

    Named named(AccountId account, ResultSet row) throws SQLException {
        BookId book = new BookId(uuid(row, "book_id"));
        byte[] name = vault.of(account).open(namePlace(book), sealed(row, "sealed_name"));
        return new Named(book, new String(name, UTF_8), time(row, "created_at"), head(account, book, row));
    }

    private Head head(AccountId account, BookId book, ResultSet row) throws SQLException {
        Sealed digest = sealed(row, "sealed_digest");
        return new Head(
                row.getLong("epoch"),
                row.getLong("seq"),
                time(row, "server_time"),
                () -> Digest.of(vault.of(account).open(digestPlace(book), digest)),
                row.getInt("live_contacts"),
                row.getInt("live_groups"),
                row.getLong("restored_seq"),
                row.getLong("trimmed_seq"));
    }

    private static Sealed sealed(ResultSet row, String column) throws SQLException {
        return new Sealed(row.getInt("key_version"), row.getBytes(column));
    }

    static Place namePlace(BookId book) {
        return namePlace(book.value());
    }

    static Place namePlace(UUID book) {
        return new Place("book.name", book, 0);
    }

    static Place digestPlace(BookId book) {
        return digestPlace(book.value());
    }

    static Place digestPlace(UUID book) {
        return new Place("book.digest", book, 0);
    }
}
