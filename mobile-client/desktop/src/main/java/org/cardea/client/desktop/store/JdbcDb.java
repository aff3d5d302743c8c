package org.cardea.client.desktop.store;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.cardea.client.ports.Db;
import org.cardea.client.ports.DbBroken;

/** SQLite through JDBC; the file is its owner's only. */
public final class JdbcDb implements Db {
    private final Connection connection;

    private JdbcDb(Connection connection) {
        this.connection = connection;
    }

    /** Opens the file or makes it, in a folder that exists. SQLite gives its journals the file's mode. */
    public static JdbcDb open(Path file) {
        try {
            PrivateFiles.touch(file);
            var db = new JdbcDb(DriverManager.getConnection("jdbc:sqlite:" + file));
            db.pragma("journal_mode = wal");
            db.pragma("synchronous = full");
            db.pragma("busy_timeout = 5000");
            db.pragma("foreign_keys = on");
            return db;
        } catch (SQLException | IOException broken) {
            throw new DbBroken(broken);
        }
    }

    @Override
    public int exec(String sql, Object... arguments) {
        try (PreparedStatement statement = prepare(sql, arguments)) {
            return statement.execute() ? 0 : statement.getUpdateCount();
        } catch (SQLException broken) {
            throw new DbBroken(broken);
        }
    }

    @Override
    public <T> List<T> query(String sql, RowReader<T> reader, Object... arguments) {
        var rows = new ArrayList<T>();
        try (PreparedStatement statement = prepare(sql, arguments);
                ResultSet results = statement.executeQuery()) {
            while (results.next()) {
                rows.add(reader.read(new JdbcRow(results)));
            }
        } catch (SQLException broken) {
            throw new DbBroken(broken);
        }
        return rows;
    }

    @Override
    public <T> T transaction(Supplier<T> work) {
        try {
            return connection.getAutoCommit() ? ownTransaction(work) : work.get();
        } catch (SQLException broken) {
            throw new DbBroken(broken);
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException broken) {
            throw new DbBroken(broken);
        }
    }

    private <T> T ownTransaction(Supplier<T> work) throws SQLException {
        connection.setAutoCommit(false);
        boolean done = false;
        try {
            T result = work.get();
            connection.commit();
            done = true;
            return result;
        } finally {
            if (!done) {
                connection.rollback();
            }
            connection.setAutoCommit(true);
        }
    }

    private PreparedStatement prepare(String sql, Object... arguments) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < arguments.length; i++) {
            statement.setObject(i + 1, arguments[i]);
        }
        return statement;
    }

    private void pragma(String setting) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("pragma " + setting);
        }
    }

    private record JdbcRow(ResultSet results) implements Row {
        @Override
        public String text(int column) {
            try {
                return results.getString(column + 1);
            } catch (SQLException broken) {
                throw new DbBroken(broken);
            }
        }

        @Override
        public long number(int column) {
            try {
                return results.getLong(column + 1);
            } catch (SQLException broken) {
                throw new DbBroken(broken);
            }
        }
    }
}
