package org.cardea.accounts;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cardea.shared.AccountId;

/** The table link_code. */
@Singleton
@Transactional
public class LinkCodeStore implements PanacheRepositoryBase<LinkCode, byte[]> {

    void add(Code code, AccountId account, Instant expiresAt) {
        LinkCode row = new LinkCode();
        row.codeHash = code.hash();
        row.accountId = account.value();
        row.expiresAt = expiresAt;
        persist(row);
    }

    /** Takes it away and tells its account; of two who come at once, one finds it. */
    Optional<AccountId> take(Code code, Instant now) {
        List<?> accounts = getEntityManager()
                .createNativeQuery(
                        "delete from link_code where code_hash = ?1 and expires_at > ?2 returning account_id",
                        UUID.class)
                .setParameter(1, code.hash())
                .setParameter(2, now)
                .getResultList();
        return accounts.stream().map(id -> new AccountId((UUID) id)).findAny();
    }

    void removeExpired(Instant now) {
        delete("expiresAt <= ?1", now);
    }
}
