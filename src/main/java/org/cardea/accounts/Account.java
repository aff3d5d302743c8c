package org.cardea.accounts;

import java.time.Instant;
import org.cardea.shared.AccountId;

/** One person's login and password, role and settings. */
record Account(AccountId id, LoginName login, String passwordHash, Role role, Settings settings, Instant createdAt) {}
