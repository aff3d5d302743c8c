package org.cardea.accounts;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.cardea.shared.AccountId;
import org.cardea.shared.AllAccounts;
import org.cardea.shared.SqlStore;

/** The table login, which also knows which accounts there are. */
@Singleton
public final class LoginStore extends SqlStore implements AllAccounts {

    public LoginStore(DataSource source) {
        super(source);
    }

    @Override
    public List<AccountId> below(Optional<AccountId> last, int limit) {
        return last.map(id -> query(
                        "select account_id from login where account_id < ? order by account_id desc limit ?",
                        LoginStore::account,
                        id,
                        limit))
                .orElseGet(() -> query(
                        "select account_id from login order by account_id desc limit ?", LoginStore::account, limit));
    }

    @Override
    public List<AccountId> lowest(int limit) {
        return query("select account_id from login order by account_id limit ?", LoginStore::account, limit);
    }

    Optional<AccountId> accountOf(LoginName login) {
        return first("select account_id from login where login = ?", LoginStore::account, login.text());
    }

    /** False where somebody has it already. */
    boolean claim(LoginName login, AccountId account) {
        return update(
                        "insert into login (login, account_id) values (?, ?) on conflict do nothing",
                        login.text(),
                        account)
                == 1;
    }

    private static AccountId account(ResultSet row) throws SQLException {
        return new AccountId(uuid(row, "account_id"));
    }
}
