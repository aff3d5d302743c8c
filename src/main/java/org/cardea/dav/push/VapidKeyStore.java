package org.cardea.dav.push;

import jakarta.inject.Singleton;
import org.cardea.vault.ServiceKeyStore;

/** The secret behind the service's key for push services. */
@Singleton
class VapidKeyStore {
    private final ServiceKeyStore keys;

    VapidKeyStore(ServiceKeyStore keys) {
        this.keys = keys;
    }

    byte[] secret() {
        return keys.secret("vapid");
    }
}
