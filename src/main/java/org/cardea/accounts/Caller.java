package org.cardea.accounts;

import io.quarkus.security.identity.SecurityIdentity;
import org.cardea.shared.AccountId;
import org.cardea.shared.DeviceId;

/** Who sent this request: a device of an account, proved by its token. */
public record Caller(AccountId account, DeviceId device, Role role) {

    static final String ATTRIBUTE = "cardea.caller";

    /** @param identity the authenticated one that a resource has injected */
    public static Caller of(SecurityIdentity identity) {
        return identity.getAttribute(ATTRIBUTE);
    }
}
