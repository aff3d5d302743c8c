package org.cardea.accounts;

import io.agroal.api.AgroalDataSource;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.cardea.shared.AccountId;

/** The table account_closing, and with it every table that has an account_id. */
@Singleton
@Transactional
public class ClosingStore {

    /** {@code account} comes first, and locks out who would add a device meanwhile. */
    private static final String TABLES = """
            select quote_ident(c.table_name) from information_schema.columns c
            join information_schema.tables t using (table_schema, table_name)
            where c.column_name = 'account_id' and c.table_schema = current_schema() and t.table_type = 'BASE TABLE'
            order by c.table_name""";

    private final AgroalDataSource database;

    public ClosingStore(AgroalDataSource database) {
        this.database = database;
    }

    void begin(AccountId account) {
        run(connection -> {
            String sql = "insert into account_closing (account_id, since) values (?, now()) on conflict do nothing";
            return update(connection, sql, account);
        });
    }

    List<AccountId> begun() {
        return run(connection -> {
            List<AccountId> accounts = new ArrayList<>();
            try (PreparedStatement select = connection.prepareStatement("select account_id from account_closing");
                    ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    accounts.add(new AccountId(rows.getObject(1, UUID.class)));
                }
            }
            return accounts;
        });
    }

    /** Deletes every row of the account, in one transaction; what comes in between is deleted as well. */
    void sweep(AccountId account) {
        run(connection -> {
            List<String> tables = tables(connection);
            int deleted;
            do {
                deleted = 0;
                for (String table : tables) {
                    deleted += update(connection, "delete from " + table + " where account_id = ?", account);
                }
            } while (deleted > 0);
            return deleted;
        });
    }

    private static List<String> tables(Connection connection) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(TABLES);
                ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
        }
        return tables;
    }

    private static int update(Connection connection, String sql, AccountId account) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setObject(1, account.value());
            return statement.executeUpdate();
        }
    }

    private <T> T run(Work<T> work) {
        try (Connection connection = database.getConnection()) {
            return work.on(connection);
        } catch (SQLException fault) {
            throw new IllegalStateException("The rows of an account cannot be deleted", fault);
        }
    }

    private interface Work<T> {
        T on(Connection connection) throws SQLException;
    }
}
