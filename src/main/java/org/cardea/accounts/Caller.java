package org.cardea.accounts;

import org.cardea.shared.AccountId;
import org.cardea.shared.DeviceId;

/** Who sent this request: a device of an account, proved by its token. Resources have it injected. */
public record Caller(AccountId account, DeviceId device, Role role) {}
