package org.cardea.vault;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.cardea.shared.AccountId;
import org.cardea.shared.Problem;

/** The accounts' keys. Opened ones are held for a minute at most, and no more than a bounded number of them. */
@Singleton
public final class Vault {

    /** How long another instance may go on with keys it has read: the grace of a rotation is longer. */
    static final Duration KEYS_HELD = Duration.ofMinutes(1);

    private static final int ACCOUNTS_HELD = 10_000;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final AccountKeyStore store;
    private final MasterKey master;
    private final BrokenSeals alarm;
    private final LoadingCache<AccountId, KeyRing> rings;

    public Vault(AccountKeyStore store, MasterKey master, BrokenSeals alarm) {
        this.store = store;
        this.master = master;
        this.alarm = alarm;
        this.rings = Caffeine.newBuilder()
                .maximumSize(ACCOUNTS_HELD)
                .expireAfterWrite(KEYS_HELD)
                .build(this::read);
    }

    /** @throws Problem unauthorized where the account has no key: it was closed */
    public AccountVault of(AccountId account) {
        return new AccountVault(account, ring(account), this);
    }

    /** Makes the first key of a new account, in the running transaction. */
    public void openAccount(AccountId account) {
        add(account, 1);
    }

    /** Makes all that is sealed for this account unreadable for ever; committed when it returns. */
    public void destroy(AccountId account) {
        store.destroy(account);
        rings.invalidate(account);
    }

    /** Adds a version of the account's key, in the running transaction. */
    void add(AccountId account, int version) {
        byte[] secret = new byte[AccountKey.SECRET_LENGTH];
        RANDOM.nextBytes(secret);
        store.add(account, version, master.wrap(secret, AccountKey.bound(account, version)));
    }

    void forget(AccountId account) {
        rings.invalidate(account);
    }

    KeyRing reread(AccountId account) {
        forget(account);
        return ring(account);
    }

    BrokenSeals alarm() {
        return alarm;
    }

    private KeyRing ring(AccountId account) {
        KeyRing ring = rings.get(account);
        if (ring == null) {
            throw Problem.of("unauthorized", 401, "This account is closed");
        }
        return ring;
    }

    /** Null, which the cache does not keep, for an account without keys. */
    private KeyRing read(AccountId account) {
        NavigableMap<Integer, AccountKey> versions = new TreeMap<>();
        store.keysOf(account)
                .forEach((version, wrapped) -> versions.put(
                        version, new AccountKey(master.unwrap(wrapped, AccountKey.bound(account, version)))));
        return versions.isEmpty() ? null : new KeyRing(versions);
    }
}
