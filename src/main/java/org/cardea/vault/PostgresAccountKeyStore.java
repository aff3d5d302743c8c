package org.cardea.vault;

import io.agroal.api.AgroalDataSource;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.cardea.shared.AccountId;

/** The table account_key. */
@Singleton
public class PostgresAccountKeyStore implements AccountKeyStore {

    private final AgroalDataSource database;

    public PostgresAccountKeyStore(AgroalDataSource database) {
        this.database = database;
    }

    @Override
    public NavigableMap<Integer, MasterKey.Wrapped> keysOf(AccountId account) {
        NavigableMap<Integer, MasterKey.Wrapped> keys = new TreeMap<>();
        run("select key_version, master_key_id, wrapped from account_key where account_id = ?", statement -> {
            statement.setObject(1, account.value());
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    keys.put(rows.getInt(1), new MasterKey.Wrapped(rows.getString(2), rows.getBytes(3)));
                }
            }
        });
        return keys;
    }

    @Override
    public Counts count(List<AccountId> accounts, String masterKeyId) {
        AtomicReference<Counts> counts = new AtomicReference<>();
        String sql = "select count(*), count(*) filter (where master_key_id = ?) from account_key"
                + " where account_id = any(?)";
        run(sql, statement -> {
            statement.setString(1, masterKeyId);
            Object[] ids = accounts.stream().map(AccountId::value).toArray();
            statement.setArray(2, statement.getConnection().createArrayOf("uuid", ids));
            try (ResultSet rows = statement.executeQuery()) {
                rows.next();
                counts.set(new Counts(rows.getLong(1), rows.getLong(2)));
            }
        });
        return counts.get();
    }

    /** Each listens on a connection of its own to what the others say. */
    @Override
    public int instances() {
        AtomicInteger instances = new AtomicInteger();
        String sql =
                "select count(*) from pg_stat_activity where datname = current_database() and query = 'listen cardea'";
        run(sql, statement -> {
            try (ResultSet rows = statement.executeQuery()) {
                rows.next();
                instances.set(rows.getInt(1));
            }
        });
        return instances.get();
    }

    @Override
    public void add(AccountId account, int version, MasterKey.Wrapped wrapped) {
        String sql = "insert into account_key (account_id, key_version, master_key_id, wrapped, created_at)"
                + " values (?, ?, ?, ?, now())";
        run(sql, statement -> {
            statement.setObject(1, account.value());
            statement.setInt(2, version);
            statement.setString(3, wrapped.masterKeyId());
            statement.setBytes(4, wrapped.bytes());
            statement.executeUpdate();
        });
    }

    @Override
    public void rewrap(AccountId account, int version, MasterKey.Wrapped wrapped) {
        String sql = "update account_key set master_key_id = ?, wrapped = ? where account_id = ? and key_version = ?";
        run(sql, statement -> {
            statement.setString(1, wrapped.masterKeyId());
            statement.setBytes(2, wrapped.bytes());
            statement.setObject(3, account.value());
            statement.setInt(4, version);
            statement.executeUpdate();
        });
    }

    @Override
    public void retireBelow(AccountId account, int version) {
        run("delete from account_key where account_id = ? and key_version < ?", statement -> {
            statement.setObject(1, account.value());
            statement.setInt(2, version);
            statement.executeUpdate();
        });
    }

    @Override
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void destroy(AccountId account) {
        run("delete from account_key where account_id = ?", statement -> {
            statement.setObject(1, account.value());
            statement.executeUpdate();
        });
    }

    private void run(String sql, Work work) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            work.on(statement);
        } catch (SQLException fault) {
            throw new IllegalStateException("The keys of an account cannot be read or written", fault);
        }
    }

    private interface Work {
        void on(PreparedStatement statement) throws SQLException;
    }
}
