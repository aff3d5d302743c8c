package org.cardea.accounts;

import io.quarkus.security.identity.SecurityIdentity;
import org.cardea.shared.AccountId;
import org.cardea.shared.DeviceId;

/**
 * Who sent this request: a device of an account, and how it proved itself.
 *
 * @param groups in which form a CardDAV client is told of groups
 */
public record Caller(AccountId account, DeviceId device, Role role, Access access, GroupForm groups) {

    static final String ATTRIBUTE = "cardea.caller";

    public Caller(AccountId account, DeviceId device, Role role) {
        this(account, device, role, Access.BEARER);
    }

    Caller(AccountId account, DeviceId device, Role role, Access access) {
        this(account, device, role, access, GroupForm.CARDS);
    }

    Caller with(GroupForm other) {
        return new Caller(account, device, role, access, other);
    }

    /** @param identity the authenticated one that a resource has injected */
    public static Caller of(SecurityIdentity identity) {
        return identity.getAttribute(ATTRIBUTE);
    }

    /** The tabs of one browser are one device: what one of them does is news to the others. */
    public boolean isBrowser() {
        return access == Access.COOKIE;
    }
}
