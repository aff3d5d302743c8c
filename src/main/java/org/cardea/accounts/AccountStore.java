package org.cardea.accounts;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import org.cardea.shared.AccountId;

/** The table account. */
@Singleton
@Transactional
public class AccountStore implements PanacheRepositoryBase<Account, UUID> {

    Optional<Account> of(AccountId account) {
        return findByIdOptional(account.value());
    }

    /** Until the transaction ends, nobody else locks this account or closes it. */
    Optional<Account> locked(AccountId account) {
        return findByIdOptional(account.value(), LockModeType.PESSIMISTIC_WRITE);
    }

    void setPassword(AccountId account, String hash) {
        update("passwordHash = ?2 where accountId = ?1", account.value(), hash);
    }
}
