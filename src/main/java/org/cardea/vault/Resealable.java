package org.cardea.vault;

import org.cardea.shared.AccountId;

/** A store with sealed rows, which a rotation seals again under the newest version of the account's key. */
public interface Resealable {

    /**
     * Opens and seals again up to {@code limit} of the account's rows whose key version is below the vault's, in the
     * running transaction. Must not wake anyone: nothing of the content changes.
     *
     * @return how many; fewer than the limit: none is left
     */
    int reseal(AccountId account, AccountVault vault, int limit);

    /** How many rows are below that version. */
    long left(AccountId account, int keyVersion);
}
