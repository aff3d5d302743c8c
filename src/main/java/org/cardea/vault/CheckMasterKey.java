package org.cardea.vault;

import io.quarkus.runtime.PreventFurtherStepsException;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import org.cardea.shared.AccountId;
import org.cardea.shared.AllAccounts;

/** Refuses the start, in one line, where the master key is not the one that the accounts' keys were wrapped by. */
@Singleton
public final class CheckMasterKey {

    private static final int SAMPLE = 8;

    private final AllAccounts accounts;
    private final AccountKeyStore store;
    private final Provider<MasterKey> master;

    public CheckMasterKey(AllAccounts accounts, AccountKeyStore store, Provider<MasterKey> master) {
        this.accounts = accounts;
        this.store = store;
        this.master = master;
    }

    void atStart(@Observes StartupEvent started) {
        try {
            MasterKey found = master.get();
            accounts.lowest(SAMPLE).forEach(account -> check(account, found));
        } catch (MasterKeyUnusable refused) {
            throw new PreventFurtherStepsException(refused.getMessage(), 1);
        }
    }

    private void check(AccountId account, MasterKey found) {
        store.keysOf(account).forEach((version, wrapped) -> found.unwrap(wrapped, AccountKey.bound(account, version)));
    }
}
