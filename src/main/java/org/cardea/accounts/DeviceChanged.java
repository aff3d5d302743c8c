package org.cardea.accounts;

import org.cardea.shared.AccountId;
import org.cardea.shared.DeviceId;

/** What a device may expect is another thing now; fired once it is committed, so that nobody remembers it as it was. */
public record DeviceChanged(AccountId account, DeviceId device) {}
