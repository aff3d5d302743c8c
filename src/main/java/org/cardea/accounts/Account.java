package org.cardea.accounts;

import java.time.Instant;
import org.cardea.shared.AccountId;

/**
 * One person's login and password, role and region.
 *
 * @param region ISO 3166, for phone numbers written without their country; ZZ where it is not known
 */
record Account(AccountId id, LoginName login, String passwordHash, Role role, String region, Instant createdAt) {}
