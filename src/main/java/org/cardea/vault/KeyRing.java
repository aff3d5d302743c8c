package org.cardea.vault;

import java.util.NavigableMap;
import java.util.Optional;

/** All versions of one account's key, opened. The newest seals, every one of them opens. Never empty. */
record KeyRing(NavigableMap<Integer, AccountKey> versions) {

    int newest() {
        return versions.lastKey();
    }

    AccountKey sealing() {
        return versions.lastEntry().getValue();
    }

    Optional<AccountKey> version(int version) {
        return Optional.ofNullable(versions.get(version));
    }
}
