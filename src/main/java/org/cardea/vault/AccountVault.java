package org.cardea.vault;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Optional;
import org.cardea.shared.AccountId;

/** Seals and opens what belongs to one account. Thread-safe; take a fresh one per transaction and do not keep it. */
public final class AccountVault {

    private final AccountId account;
    private final KeyRing keys;
    private final Vault vault;

    AccountVault(AccountId account, KeyRing keys, Vault vault) {
        this.account = account;
        this.keys = keys;
        this.vault = vault;
    }

    /** The version of the account's key that {@link #seal} uses. */
    public int keyVersion() {
        return keys.newest();
    }

    public Sealed seal(Place place, byte[] plain) {
        int version = keys.newest();
        return new Sealed(version, keys.sealing().seal(bound(place, version), plain));
    }

    /** @throws SealBroken where the bytes were not sealed by this account for this place */
    public byte[] open(Place place, Sealed sealed) {
        AccountKey key =
                key(sealed.keyVersion()).orElseThrow(() -> vault.alarm().alarm(account, place, sealed.keyVersion()));
        try {
            return key.open(bound(place, sealed.keyVersion()), sealed.bytes());
        } catch (GeneralSecurityException broken) {
            throw vault.alarm().alarm(account, place, sealed.keyVersion());
        }
    }

    /** Empty, after the alarm, where the seal is broken. */
    public Optional<byte[]> openWhole(Place place, Sealed sealed) {
        try {
            return Optional.of(open(place, sealed));
        } catch (SealBroken broken) {
            return Optional.empty();
        }
    }

    /** HMAC-SHA256 under a key of this account: 32 bytes that tell a stranger nothing about the content. */
    public byte[] keyedHash(byte[] bytes) {
        return keys.sealing().hash(bytes);
    }

    /** The same under each version of the key, for finding what was written under a former one. */
    public List<byte[]> keyedHashes(byte[] bytes) {
        return keys.versions().values().stream().map(key -> key.hash(bytes)).toList();
    }

    /** Another instance may have added a version since these keys were read. */
    private Optional<AccountKey> key(int version) {
        return keys.version(version)
                .or(() -> version > keys.newest() ? vault.reread(account).version(version) : Optional.empty());
    }

    /** table ‖ 0 ‖ account ‖ row ‖ seq ‖ key version. */
    private byte[] bound(Place place, int version) {
        byte[] table = place.table().getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(table.length + 1 + 16 + 16 + 8 + 4)
                .put(table)
                .put((byte) 0)
                .putLong(account.value().getMostSignificantBits())
                .putLong(account.value().getLeastSignificantBits())
                .putLong(place.row().getMostSignificantBits())
                .putLong(place.row().getLeastSignificantBits())
                .putLong(place.seq())
                .putInt(version)
                .array();
    }
}
