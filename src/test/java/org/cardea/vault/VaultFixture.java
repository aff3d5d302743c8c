package org.cardea.vault;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.cardea.shared.AccountId;

/** A vault in memory, with a master key of its own. */
public final class VaultFixture {

    public static final String KEY_A = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";
    public static final String KEY_B = "ICEiIyQlJicoKSorLC0uLzAxMjM0NTY3ODk6Ozw9Pj8=";

    final MemoryAccountKeyStore store = new MemoryAccountKeyStore();
    final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
    final Vault vault = vault(KEY_A);

    public Vault vault() {
        return vault;
    }

    /** Another instance over the same rows, with these master keys. */
    Vault vault(String keys) {
        return new Vault(store, LocalMasterKey.parse(keys, "the test"), new BrokenSeals(metrics));
    }

    AccountId account() {
        AccountId account = AccountId.random();
        vault.openAccount(account);
        return account;
    }

    double alarms() {
        return metrics.counter("cardea.vault.broken.seals").count();
    }
}
