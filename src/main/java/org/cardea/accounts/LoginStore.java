package org.cardea.accounts;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.cardea.shared.AccountId;
import org.cardea.vault.AllAccounts;

/** The table login, which also knows which accounts there are. */
@Singleton
@Transactional
public class LoginStore implements PanacheRepositoryBase<Login, String>, AllAccounts {

    @Override
    public List<AccountId> below(Optional<AccountId> last, int limit) {
        var rows = last.map(id -> find("accountId < ?1 order by accountId desc", id.value()))
                .orElseGet(() -> find("order by accountId desc"));
        return ids(rows.page(0, limit).list());
    }

    @Override
    public List<AccountId> lowest(int limit) {
        return ids(find("order by accountId").page(0, limit).list());
    }

    Optional<AccountId> accountOf(LoginName login) {
        return findByIdOptional(login.text()).map(row -> new AccountId(row.accountId));
    }

    /** False where somebody has it already. */
    boolean claim(LoginName login, AccountId account) {
        String sql = "insert into login (login, account_id) values (?1, ?2) on conflict do nothing";
        return getEntityManager()
                        .createNativeQuery(sql)
                        .setParameter(1, login.text())
                        .setParameter(2, account.value())
                        .executeUpdate()
                == 1;
    }

    private static List<AccountId> ids(List<Login> rows) {
        return rows.stream().map(row -> new AccountId(row.accountId)).toList();
    }
}
