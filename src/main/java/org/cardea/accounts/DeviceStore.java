package org.cardea.accounts;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.cardea.shared.AccountId;
import org.cardea.shared.DeviceId;
import org.cardea.shared.SqlStore;
import org.cardea.vault.AccountVault;
import org.cardea.vault.Place;
import org.cardea.vault.Sealed;
import org.cardea.vault.SealedTablesStore;
import org.cardea.vault.Vault;

/** The table device; names are sealed on their way down. A revoked device stays, as the author of what it wrote. */
@Singleton
public final class DeviceStore extends SealedTablesStore {
    private static final List<Table> TABLES = List.of(new Table(
            "device", List.of("device_id"), List.of(new Column("sealed_name", row -> place(device(row))))));

    private final Vault vault;

    public DeviceStore(DataSource source, Vault vault) {
        super(source, TABLES);
        this.vault = vault;
    }

    /**
     * A device as its owner sees it.
     *
     * @param client of an app password
     * @param groups of an app password
     */
    record View(
            DeviceId device,
            String name,
            DeviceKind kind,
            Instant linkedAt,
            Instant lastSeen,
            Optional<DavClient> client,
            Groups groups) {}

    /** @param wanted empty where it is as guessed; nothing is guessed before the first request */
    record Groups(Optional<GroupForm> wanted, Optional<GroupForm> guessed) {}

    /**
     * Who has a token, and when the device was seen before.
     *
     * @param unsettled of an app password of which it is not known yet how its client is told of groups
     */
    record Seen(Caller caller, Instant lastSeen, Optional<DavClient> unsettled) {}

    DeviceId add(NewDevice device, Token token, Instant now) {
        return add(device, token.account(), token.hash(), now);
    }

    DeviceId add(NewDevice device, AccountId account, byte[] tokenHash, Instant now) {
        DeviceId id = DeviceId.random();
        Sealed name = seal(account, id, device.name());
        update(
                """
                insert into device (account_id, device_id, token_hash, kind, key_version, sealed_name, linked_at, last_seen,
                                    access, idle_seconds, client, groups_wanted)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                account,
                id,
                tokenHash,
                device.kind().toString(),
                name.keyVersion(),
                name.bytes(),
                now,
                device.firstSeen(now),
                device.access().toString(),
                device.idle().map(Duration::toSeconds).orElse(null),
                device.client().map(DavClient::toString).orElse(null),
                device.groups().map(GroupForm::toString).orElse(null));
        return id;
    }

    int countLinked(AccountId account, Access access) {
        return first(
                        "select count(*) from device where account_id = ? and access = ? and revoked_at is null",
                        row -> row.getInt(1),
                        account,
                        access.toString())
                .orElseThrow();
    }

    List<View> linked(AccountId account) {
        return linked(account, Access.BEARER);
    }

    List<View> linked(AccountId account, Access access) {
        AccountVault opened = vault.of(account);
        return query("""
                select * from device where account_id = ? and access = ? and revoked_at is null
                order by linked_at, device_id
                """, row -> view(row, opened), account, access.toString());
    }

    /** Of all devices there ever were, revoked ones as well. */
    public Map<DeviceId, String> names(AccountId account) {
        AccountVault opened = vault.of(account);
        Map<DeviceId, String> names = new HashMap<>();
        query("select * from device where account_id = ?", row -> view(row, opened), account)
                .forEach(view -> names.put(view.device(), view.name()));
        return names;
    }

    /** A device as the author of a change. */
    public record Author(DeviceId device, String name, DeviceKind kind) {}

    /** Those of the devices that there are or were. */
    public Map<DeviceId, Author> authors(AccountId account, Collection<DeviceId> devices) {
        AccountVault opened = vault.of(account);
        Map<DeviceId, Author> authors = new HashMap<>();
        query(
                        "select * from device where account_id = ? and device_id = any(?)",
                        row -> view(row, opened),
                        account,
                        devices.stream().map(DeviceId::value).toArray(UUID[]::new))
                .forEach(view -> authors.put(view.device(), new Author(view.device(), view.name(), view.kind())));
        return authors;
    }

    public boolean isLinked(AccountId account, DeviceId device) {
        return first(
                        "select 1 from device where account_id = ? and device_id = ? and revoked_at is null",
                        row -> true,
                        account,
                        device)
                .isPresent();
    }

    /** Revoked ones as well. */
    List<DeviceId> allOf(AccountId account) {
        return query("select device_id from device where account_id = ?", SqlStore::device, account);
    }

    /** False where there is no such device. */
    boolean rename(AccountId account, DeviceId device, String name) {
        Sealed sealed = seal(account, device, name);
        return update("""
                        update device set key_version = ?, sealed_name = ?
                        where account_id = ? and device_id = ? and access = 'bearer' and revoked_at is null
                        """, sealed.keyVersion(), sealed.bytes(), account, device) == 1;
    }

    /** False where there is no such device. */
    boolean revoke(AccountId account, DeviceId device, Access access, Instant now) {
        return update("""
                        update device set revoked_at = ?
                        where account_id = ? and device_id = ? and access = ? and revoked_at is null
                        """, now, account, device, access.toString()) == 1;
    }

    /** All but the given one; tells which. */
    List<DeviceId> revokeOthers(AccountId account, DeviceId kept, Instant now) {
        return query("""
                update device set revoked_at = ? where account_id = ? and device_id <> ? and revoked_at is null
                returning device_id
                """, SqlStore::device, now, account, kept);
    }

    /** A session that was away for too long is not found. */
    Optional<Seen> byToken(AccountId account, byte[] tokenHash, Instant now) {
        return first("""
                select d.device_id, d.access, d.last_seen, d.client,
                       coalesce(d.groups_wanted, d.groups_guessed) as groups, a.role
                from device d join account a on a.account_id = d.account_id
                where d.account_id = ? and d.token_hash = ? and d.revoked_at is null
                  and (d.idle_seconds is null or d.last_seen + make_interval(secs => d.idle_seconds) > ?)
                """, row -> seen(account, row), account, tokenHash, now);
    }

    private static Seen seen(AccountId account, ResultSet row) throws SQLException {
        Optional<GroupForm> groups = groups(row, "groups");
        Caller caller = new Caller(
                account,
                device(row),
                Role.of(row.getString("role")),
                Access.of(row.getString("access")),
                groups.orElse(GroupForm.CARDS));
        return new Seen(caller, instant(row, "last_seen"), groups.isPresent() ? Optional.empty() : client(row));
    }

    private static Optional<DavClient> client(ResultSet row) throws SQLException {
        return Optional.ofNullable(row.getString("client")).map(DavClient::of);
    }

    private static Optional<GroupForm> groups(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getString(column)).map(GroupForm::of);
    }

    /** Who guesses first has guessed for all; tells how it is. */
    GroupForm settleGroups(Caller caller, GroupForm guess) {
        return first(
                        """
                        update device set groups_guessed = coalesce(groups_guessed, ?)
                        where account_id = ? and device_id = ?
                        returning coalesce(groups_wanted, groups_guessed) as groups
                        """,
                        row -> GroupForm.of(row.getString("groups")),
                        guess.toString(),
                        caller.account(),
                        caller.device())
                .orElse(guess);
    }

    /** False where there is no such app password. A guess is made anew. */
    boolean wantGroups(AccountId account, DeviceId device, Optional<GroupForm> wanted) {
        return update("""
                        update device set groups_wanted = ?, groups_guessed = null
                        where account_id = ? and device_id = ? and access = ? and revoked_at is null
                        """, wanted.map(GroupForm::toString).orElse(null), account, device, Access.BASIC.toString()) == 1;
    }

    void seen(Caller caller, Instant now) {
        update(
                "update device set last_seen = ? where account_id = ? and device_id = ?",
                now,
                caller.account(),
                caller.device());
    }

    private Sealed seal(AccountId account, DeviceId device, String name) {
        return vault.of(account).seal(place(device), name.getBytes(UTF_8));
    }

    private static View view(ResultSet row, AccountVault opened) throws SQLException {
        DeviceId device = device(row);
        return new View(
                device,
                new String(opened.open(place(device), sealedName(row)), UTF_8),
                DeviceKind.of(row.getString("kind")),
                instant(row, "linked_at"),
                instant(row, "last_seen"),
                client(row),
                new Groups(groups(row, "groups_wanted"), groups(row, "groups_guessed")));
    }

    private static Sealed sealedName(ResultSet row) throws SQLException {
        return new Sealed(row.getInt("key_version"), row.getBytes("sealed_name"));
    }

    private static Place place(DeviceId device) {
        return new Place("device", device.value(), 0);
    }
}
