package org.cardea.accounts;

import org.cardea.shared.AccountId;
import org.cardea.shared.DeviceId;

/** A device lost its token; fired once the revocation is committed, so that its open streams end. */
public record DeviceRevoked(AccountId account, DeviceId device) {}
