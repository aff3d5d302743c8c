package org.cardea.accounts;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cardea.shared.AccountId;
import org.cardea.shared.DeviceId;
import org.cardea.vault.AccountVault;
import org.cardea.vault.Place;
import org.cardea.vault.Resealable;
import org.cardea.vault.Sealed;
import org.cardea.vault.Vault;

/** The table device; names are sealed on their way down. */
@Singleton
@Transactional
public class DeviceStore implements PanacheRepositoryBase<Device, Device.Key>, Resealable {

    private final Vault vault;

    public DeviceStore(Vault vault) {
        this.vault = vault;
    }

    /** A device as its owner sees it. */
    record View(DeviceId device, String name, DeviceKind kind, Instant linkedAt, Instant lastSeen) {}

    /** Who has a token, and when the device was seen before. */
    record Seen(Caller caller, Instant lastSeen) {}

    DeviceId add(NewDevice device, Token token, Instant now) {
        DeviceId id = DeviceId.random();
        Device row = new Device();
        row.accountId = token.account().value();
        row.deviceId = id.value();
        row.tokenHash = token.hash();
        row.kind = device.kind().toString();
        row.linkedAt = now;
        row.lastSeen = now;
        setName(row, vault.of(token.account()), device.name());
        persist(row);
        return id;
    }

    long countLinked(AccountId account) {
        return count("accountId = ?1 and revokedAt is null", account.value());
    }

    List<View> linked(AccountId account) {
        AccountVault opened = vault.of(account);
        return list("accountId = ?1 and revokedAt is null order by linkedAt, deviceId", account.value()).stream()
                .map(row -> view(row, opened))
                .toList();
    }

    /** Revoked ones as well. */
    List<DeviceId> allOf(AccountId account) {
        return list("accountId", account.value()).stream()
                .map(row -> new DeviceId(row.deviceId))
                .toList();
    }

    /** False where there is no such device. */
    boolean rename(AccountId account, DeviceId device, String name) {
        Optional<Device> found = linked(account, device);
        found.ifPresent(row -> setName(row, vault.of(account), name));
        return found.isPresent();
    }

    /** False where there is no such device. */
    boolean revoke(AccountId account, DeviceId device, Instant now) {
        Optional<Device> found = linked(account, device);
        found.ifPresent(row -> row.revokedAt = now);
        return found.isPresent();
    }

    /** All but the given one; tells which. */
    List<DeviceId> revokeOthers(AccountId account, DeviceId kept, Instant now) {
        List<Device> others =
                list("accountId = ?1 and deviceId <> ?2 and revokedAt is null", account.value(), kept.value());
        others.forEach(row -> row.revokedAt = now);
        return others.stream().map(row -> new DeviceId(row.deviceId)).toList();
    }

    Optional<Seen> byToken(Token token) {
        String query = "select d.deviceId, a.role, d.lastSeen from Device d join Account a on a.accountId = d.accountId"
                + " where d.accountId = ?1 and d.tokenHash = ?2 and d.revokedAt is null";
        return getEntityManager()
                .createQuery(query, Object[].class)
                .setParameter(1, token.account().value())
                .setParameter(2, token.hash())
                .getResultStream()
                .map(row -> new Seen(
                        new Caller(token.account(), new DeviceId((UUID) row[0]), Role.of((String) row[1])),
                        (Instant) row[2]))
                .findAny();
    }

    void seen(Caller caller, Instant now) {
        update(
                "lastSeen = ?3 where accountId = ?1 and deviceId = ?2",
                caller.account().value(),
                caller.device().value(),
                now);
    }

    @Override
    public int reseal(AccountId account, AccountVault opened, int limit) {
        List<Device> rows = find("accountId = ?1 and keyVersion < ?2", account.value(), opened.keyVersion())
                .page(0, limit)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
        return (int) rows.stream().filter(row -> reseal(row, opened)).count();
    }

    @Override
    public long left(AccountId account, int keyVersion) {
        return count("accountId = ?1 and keyVersion < ?2", account.value(), keyVersion);
    }

    private static boolean reseal(Device row, AccountVault opened) {
        Optional<Sealed> fresh = opened.reseal(place(row), new Sealed(row.keyVersion, row.sealedName));
        fresh.ifPresent(name -> setName(row, name));
        return fresh.isPresent();
    }

    private Optional<Device> linked(AccountId account, DeviceId device) {
        return find("accountId = ?1 and deviceId = ?2 and revokedAt is null", account.value(), device.value())
                .firstResultOptional();
    }

    private static View view(Device row, AccountVault opened) {
        return new View(
                new DeviceId(row.deviceId), name(row, opened), DeviceKind.of(row.kind), row.linkedAt, row.lastSeen);
    }

    private static String name(Device row, AccountVault opened) {
        return new String(opened.open(place(row), new Sealed(row.keyVersion, row.sealedName)), UTF_8);
    }

    private static void setName(Device row, AccountVault opened, String name) {
        setName(row, opened.seal(place(row), name.getBytes(UTF_8)));
    }

    private static void setName(Device row, Sealed sealed) {
        row.keyVersion = sealed.keyVersion();
        row.sealedName = sealed.bytes();
    }

    private static Place place(Device row) {
        return new Place("device", row.deviceId, 0);
    }
}
