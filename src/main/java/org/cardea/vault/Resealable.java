package org.cardea.vault;

import org.cardea.shared.AccountId;

/** A store with sealed rows, which a rotation seals again under the newest version of the account's key. */
public interface Resealable {

    /**
     * Opens and seals again up to {@code limit} of the account's rows whose key version is below the vault's, in the
     * running transaction. Locks the rows that others may change meanwhile, passes over those whose seal is broken, and
     * wakes nobody: nothing of the content changes.
     *
     * @return how many; 0: none is left that can be
     */
    int reseal(AccountId account, AccountVault vault, int limit);

    /** How many rows are below that version. */
    long left(AccountId account, int keyVersion);
}
