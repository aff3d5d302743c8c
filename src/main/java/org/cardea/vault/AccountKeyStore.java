package org.cardea.vault;

import java.util.List;
import java.util.NavigableMap;
import org.cardea.shared.AccountId;

/** Where the wrapped keys of the accounts are kept. */
public interface AccountKeyStore {

    /** All versions, empty where the account has no key (any more). */
    NavigableMap<Integer, MasterKey.Wrapped> keysOf(AccountId account);

    /**
     * @param total keys of accounts
     * @param current how many of them are under the current master key
     */
    record Counts(long total, long current) {
        Counts plus(Counts other) {
            return new Counts(total + other.total, current + other.current);
        }
    }

    /** How many keys these accounts have, and how many of them are wrapped by the master key of that id. */
    Counts count(List<AccountId> accounts, String masterKeyId);

    /** How many instances of the service use these keys at the moment, this one included. */
    int instances();

    /** Adds a version, in the running transaction. */
    void add(AccountId account, int version, MasterKey.Wrapped wrapped);

    /** Puts the same key under another master key. */
    void rewrap(AccountId account, int version, MasterKey.Wrapped wrapped);

    /** Forgets every version below this one, for good. */
    void retireBelow(AccountId account, int version);

    /** Forgets every version, for good, committed when it returns. */
    void destroy(AccountId account);
}
