package org.cardea.vault;

import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.cardea.shared.AccountId;

/** Wrapped keys in memory; counts how often it is asked. */
public final class MemoryAccountKeyStore implements AccountKeyStore {

    private final Map<AccountId, NavigableMap<Integer, MasterKey.Wrapped>> keys = new ConcurrentHashMap<>();
    int reads;
    int instances = 1;

    /** So many keys can still be put under another master key; then the light goes out. */
    int rewrapsLeft = Integer.MAX_VALUE;

    @Override
    public synchronized AccountKeyStore.Counts count(List<AccountId> accounts, String masterKeyId) {
        List<MasterKey.Wrapped> theirs = accounts.stream()
                .flatMap(account -> keys.getOrDefault(account, new TreeMap<>()).values().stream())
                .toList();
        return new AccountKeyStore.Counts(
                theirs.size(),
                theirs.stream()
                        .filter(wrapped -> wrapped.masterKeyId().equals(masterKeyId))
                        .count());
    }

    @Override
    public int instances() {
        return instances;
    }

    @Override
    public synchronized NavigableMap<Integer, MasterKey.Wrapped> keysOf(AccountId account) {
        reads++;
        return new TreeMap<>(keys.getOrDefault(account, new TreeMap<>()));
    }

    @Override
    public synchronized void add(AccountId account, int version, MasterKey.Wrapped wrapped) {
        keys.computeIfAbsent(account, fresh -> new TreeMap<>()).put(version, wrapped);
    }

    @Override
    public synchronized void rewrap(AccountId account, int version, MasterKey.Wrapped wrapped) {
        if (rewrapsLeft-- == 0) {
            throw new IllegalStateException("interrupted");
        }
        keys.get(account).replace(version, wrapped);
    }

    @Override
    public synchronized void retireBelow(AccountId account, int version) {
        keys.get(account).headMap(version).clear();
    }

    @Override
    public void destroy(AccountId account) {
        keys.remove(account);
    }
}
