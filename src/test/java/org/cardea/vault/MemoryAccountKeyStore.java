package org.cardea.vault;

import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.cardea.shared.AccountId;

/** Wrapped keys in memory; counts how often it is asked. */
public final class MemoryAccountKeyStore implements AccountKeyStore {

    private final Map<AccountId, NavigableMap<Integer, MasterKey.Wrapped>> keys = new ConcurrentHashMap<>();
    int reads;

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
