package org.cardea.dav.push;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.cardea.accounts.GroupForm;
import org.cardea.shared.AccountId;
import org.cardea.shared.DeviceId;
import org.cardea.sync.Cursor;
import org.cardea.vault.AccountVault;
import org.cardea.vault.Place;
import org.cardea.vault.SealBroken;
import org.cardea.vault.Sealed;
import org.cardea.vault.SealedTablesStore;
import org.cardea.vault.Vault;

/** The table push_subscription. Receivers are sealed on their way down. */
@Singleton
class PushStore extends SealedTablesStore {
    private static final List<Table> TABLES = List.of(new Table(
            "push_subscription",
            List.of("push_id"),
            List.of(new Column(
                    "sealed",
                    row -> at(uuid(row, "push_id")),
                    new Hash("place_hash", List.of("book_id"), ReceiverCodec::place)))));

    /** How things stand with what a subscription is about; the book is joined as b. */
    private static final String CONTENT = """
            case when s.book_id = '00000000-0000-0000-0000-000000000000' then (
                select coalesce(md5(string_agg(h.book_id::text, ',' order by h.book_id)), '')
                from book h where h.account_id = s.account_id and h.deleted_at is null)
            else coalesce(b.epoch || '-' || b.seq, 'gone') end""";

    private static final String WITH_BOOK = """
            left join book b on b.account_id = s.account_id and b.book_id = s.book_id and b.deleted_at is null""";

    private final Vault vault;

    PushStore(DataSource source, Vault vault) {
        super(source, TABLES);
        this.vault = vault;
    }

    /** Under its former id, and still owed what it was owed, where the client named that place for the book before. */
    Optional<KeepSubscriptions.Kept> put(Subscription wanted, Instant now, int most) {
        return QuarkusTransaction.requiringNew().call(() -> {
            Optional<UUID> former = former(wanted);
            if (former.isPresent()) {
                renew(wanted, former.get());
                return Optional.of(new KeepSubscriptions.Kept(former.get(), false));
            }
            return count(wanted.account(), wanted.device()) < most
                    ? Optional.of(new KeepSubscriptions.Kept(add(wanted, now), true))
                    : Optional.empty();
        });
    }

    private Optional<UUID> former(Subscription wanted) {
        byte[] place = place(wanted.receiver());
        return first(
                """
                select push_id from push_subscription
                where account_id = ? and book_id = ? and device_id = ? and place_hash = any(?) for update
                """,
                row -> uuid(row, "push_id"),
                wanted.account(),
                wanted.book(),
                wanted.device(),
                vault.of(wanted.account()).keyedHashes(place).toArray(byte[][]::new));
    }

    private void renew(Subscription wanted, UUID id) {
        Sealed sealed = seal(vault.of(wanted.account()), id, wanted.receiver());
        update(
                """
                update push_subscription set key_version = ?, sealed = ?, place_hash = ?, on_content = ?, on_said = ?,
                                             expires_at = ?, failures = 0
                where account_id = ? and push_id = ?
                """,
                sealed.keyVersion(),
                sealed.bytes(),
                hash(wanted),
                wanted.onContent(),
                wanted.onSaid(),
                wanted.expires(),
                wanted.account(),
                id);
    }

    /** Another client that names the same place takes it over: it is the same phone with a new password. */
    private UUID add(Subscription wanted, Instant now) {
        update(
                "delete from push_subscription where account_id = ? and book_id = ? and place_hash = any(?)",
                wanted.account(),
                wanted.book(),
                vault.of(wanted.account()).keyedHashes(place(wanted.receiver())).toArray(byte[][]::new));
        UUID id = UUID.randomUUID();
        Sealed sealed = seal(vault.of(wanted.account()), id, wanted.receiver());
        update(
                """
                insert into push_subscription (account_id, push_id, device_id, book_id, key_version, place_hash, sealed,
                    on_content, on_said, told_content, told_said, expires_at, next_at)
                select s.account_id, ?, ?, s.book_id, ?, ?, ?, ?, ?, %s, coalesce(b.said, 0), ?, ?
                from (select ?::uuid as account_id, ?::uuid as book_id) s %s
                """.formatted(CONTENT, WITH_BOOK),
                id,
                wanted.device(),
                sealed.keyVersion(),
                hash(wanted),
                sealed.bytes(),
                wanted.onContent(),
                wanted.onSaid(),
                wanted.expires(),
                now,
                wanted.account(),
                wanted.book());
        return id;
    }

    private int count(AccountId account, DeviceId device) {
        return first(
                        "select count(*) from push_subscription where account_id = ? and device_id = ?",
                        row -> row.getInt(1),
                        account,
                        device)
                .orElseThrow();
    }

    /** False where this client has none of that id. */
    boolean remove(AccountId account, DeviceId device, UUID id) {
        return update(
                        "delete from push_subscription where account_id = ? and device_id = ? and push_id = ?",
                        account,
                        device,
                        id)
                == 1;
    }

    void remove(AccountId account, UUID id) {
        update("delete from push_subscription where account_id = ? and push_id = ?", account, id);
    }

    void removeOf(AccountId account, DeviceId device) {
        update("delete from push_subscription where account_id = ? and device_id = ?", account, device);
    }

    /** Those whose time is over, and whose client lost its password. */
    void removeDead(Collection<AccountId> accounts, Instant now) {
        update("""
                delete from push_subscription s where s.account_id = any(?) and (s.expires_at <= ? or not exists (
                    select 1 from device d where d.account_id = s.account_id and d.device_id = s.device_id
                      and d.revoked_at is null))
                """, uuidsOf(accounts), now);
    }

    /** Up to {@code limit} of the accounts' subscriptions that are owed a message, whether or not it is time for it. */
    List<Due> due(Collection<AccountId> accounts, Instant now, int limit) {
        return query("""
                        select * from (
                            select s.*, b.epoch, b.seq, coalesce(b.said, s.told_said) as said, %s as content,
                                   coalesce(d.groups_wanted, d.groups_guessed) = 'categories' as by_categories
                            from push_subscription s
                            join device d on d.account_id = s.account_id and d.device_id = s.device_id
                            %s
                            where s.account_id = any(?) and s.expires_at > ? and d.revoked_at is null) due
                        where content = 'gone' or on_content and content <> told_content or on_said and said <> told_said
                        order by next_at limit ?
                        """.formatted(CONTENT, WITH_BOOK), this::due, uuidsOf(accounts), now, limit).stream()
                .flatMap(Optional::stream)
                .toList();
    }

    /** False where another instance is at it, or it is not time yet. */
    boolean claim(Due due, Instant now, Instant until) {
        return update("""
                        update push_subscription set next_at = ?
                        where account_id = ? and push_id = ? and next_at <= ?
                        """, until, due.account(), due.id(), now) == 1;
    }

    void told(Due due, Instant next) {
        update("""
                update push_subscription set told_content = ?, told_said = ?, failures = 0, next_at = ?
                where account_id = ? and push_id = ?
                """, due.content(), due.said(), next, due.account(), due.id());
    }

    void failed(Due due, Instant next) {
        update(
                "update push_subscription set failures = ?, next_at = ? where account_id = ? and push_id = ?",
                due.failures() + 1,
                next,
                due.account(),
                due.id());
    }

    private Optional<Due> due(ResultSet row) throws SQLException {
        AccountId account = new AccountId(uuid(row, "account_id"));
        UUID book = uuid(row, "book_id");
        String content = row.getString("content");
        long said = row.getLong("said");
        long epoch = row.getLong("epoch");
        Optional<Cursor> cursor = row.wasNull() ? Optional.empty() : Optional.of(new Cursor(epoch, row.getLong("seq")));
        boolean over = content.equals("gone");
        try {
            return Optional.of(new Due(
                    account,
                    uuid(row, "push_id"),
                    book,
                    open(vault.of(account), row),
                    content,
                    said,
                    over || row.getBoolean("on_content") && !content.equals(row.getString("told_content")),
                    !over && row.getBoolean("on_said") && said != row.getLong("told_said"),
                    cursor,
                    row.getBoolean("by_categories") ? GroupForm.CATEGORIES : GroupForm.CARDS,
                    over,
                    row.getInt("failures"),
                    instant(row, "next_at")));
        } catch (SealBroken | IllegalArgumentException nobodyCanReadIt) {
            return Optional.empty();
        }
    }

    private byte[] hash(Subscription wanted) {
        return vault.of(wanted.account()).keyedHash(place(wanted.receiver()));
    }

    private static byte[] place(Receiver receiver) {
        return receiver.place().toString().getBytes(UTF_8);
    }

    private static Sealed seal(AccountVault seals, UUID id, Receiver receiver) {
        return seals.seal(at(id), ReceiverCodec.write(receiver));
    }

    private static Receiver open(AccountVault seals, ResultSet row) throws SQLException {
        Sealed sealed = new Sealed(row.getInt("key_version"), row.getBytes("sealed"));
        return ReceiverCodec.read(seals.open(at(uuid(row, "push_id")), sealed));
    }

    private static Place at(UUID id) {
        return new Place("push_subscription", id, 0);
    }

    private static UUID[] uuidsOf(Collection<AccountId> accounts) {
        return accounts.stream().map(AccountId::value).toArray(UUID[]::new);
    }
}
