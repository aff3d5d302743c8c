package org.cardea.accounts;

import org.cardea.shared.AccountId;
import org.cardea.shared.DeviceId;

/** A device has been linked; the token is told once, here. */
record Linked(Token token, AccountId account, DeviceId device) {}
