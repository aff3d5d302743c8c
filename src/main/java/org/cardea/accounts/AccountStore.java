package org.cardea.accounts;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.cardea.shared.AccountId;
import org.cardea.shared.Problem;
import org.cardea.shared.SqlStore;

/** The table account. */
@Singleton
public final class AccountStore extends SqlStore {

    public AccountStore(DataSource source) {
        super(source);
    }

    void add(Account account) {
        update(
                """
                insert into account (account_id, login, password_hash, role, region, language, name_order, created_at)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                """,
                account.id(),
                account.login().text(),
                account.passwordHash(),
                account.role().toString(),
                account.settings().region(),
                account.settings().language().toString(),
                account.settings().nameOrder().toString(),
                account.createdAt());
    }

    Optional<Account> of(AccountId account) {
        return first("select * from account where account_id = ?", AccountStore::read, account);
    }

    /** Two letters of ISO 3166; by it numbers without a country are understood. */
    public String region(AccountId account) {
        return first("select region from account where account_id = ?", row -> row.getString(1), account)
                .orElseThrow(Problem::notFound);
    }

    /** What the account's owner signs in by. */
    public String login(AccountId account) {
        return of(account).orElseThrow(Problem::notFound).login().text();
    }

    public Settings settings(AccountId account) {
        return of(account).orElseThrow(Problem::notFound).settings();
    }

    void set(AccountId account, Settings settings) {
        update(
                """
                update account set region = ?, language = ?, name_order = ?, retention_days = ? where account_id = ?
                """,
                settings.region(),
                settings.language().toString(),
                settings.nameOrder().toString(),
                settings.retentionDays().orElse(null),
                account);
    }

    /** False where there is none. Until the transaction ends, nobody else locks this account or closes it. */
    boolean lock(AccountId account) {
        return first("select 1 from account where account_id = ? for update", row -> true, account)
                .isPresent();
    }

    void setPassword(AccountId account, String hash) {
        update("update account set password_hash = ? where account_id = ?", hash, account);
    }

    private static Account read(ResultSet row) throws SQLException {
        return new Account(
                new AccountId(uuid(row, "account_id")),
                new LoginName(row.getString("login")),
                row.getString("password_hash"),
                Role.of(row.getString("role")),
                settings(row),
                instant(row, "created_at"));
    }

    private static Settings settings(ResultSet row) throws SQLException {
        return new Settings(
                row.getString("region"),
                Language.of(row.getString("language")),
                NameOrder.of(row.getString("name_order")),
                Optional.ofNullable(row.getObject("retention_days", Integer.class)));
    }
}
