package org.cardea.client.testkit;

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

/** A database in memory that can be copied as a backup would, and that dies on demand before it commits. */
public final class MemoryDb implements Db {
    private final Connection connection;
    private Faults faults = Faults.NONE;

    public MemoryDb() {
        connection = sql(() -> DriverManager.getConnection("jdbc:sqlite::memory:"));
    }

    public void faults(Faults next) {
        faults = next;
    }

    /** The tables of the other one as they are now. */
    public void copyFrom(MemoryDb other) {
        List<String> tables = other.query(
                "select name from sqlite_master where type = 'table' and name not like 'sqlite_%'", r -> r.text(0));
        transaction(() -> {
            tables.forEach(table -> copy(table, other));
            return null;
        });
    }

    private void copy(String table, MemoryDb other) {
        List<String> columns = other.query("select name from pragma_table_info('" + table + "')", r -> r.text(0));
        exec("delete from " + table);
        String places = String.join(", ", columns.stream().map(c -> "?").toArray(String[]::new));
        List<Object[]> rows = other.query("select * from " + table, row -> {
            Object[] values = new Object[columns.size()];
            for (int i = 0; i < values.length; i++) {
                values[i] = row.text(i);
            }
            return values;
        });
        rows.forEach(row -> exec("insert into " + table + " values (" + places + ")", row));
    }

    @Override
    public int exec(String sql, Object... arguments) {
        return sql(() -> {
            try (PreparedStatement statement = prepare(sql, arguments)) {
                return statement.execute() ? 0 : statement.getUpdateCount();
            }
        });
    }

    @Override
    public <T> List<T> query(String sql, RowReader<T> reader, Object... arguments) {
        return sql(() -> {
            try (PreparedStatement statement = prepare(sql, arguments);
                    ResultSet results = statement.executeQuery()) {
                List<T> rows = new ArrayList<>();
                while (results.next()) {
                    rows.add(reader.read(new ResultRow(results)));
                }
                return rows;
            }
        });
    }

    @Override
    public <T> T transaction(Supplier<T> work) {
        if (!sql(connection::getAutoCommit)) {
            return work.get();
        }
        sql(() -> set(false));
        boolean done = false;
        try {
            T result = work.get();
            faults.at("db commit", false);
            sql(() -> {
                connection.commit();
                return null;
            });
            done = true;
            return result;
        } finally {
            if (!done) {
                sql(() -> {
                    connection.rollback();
                    return null;
                });
            }
            sql(() -> set(true));
        }
    }

    private Void set(boolean autoCommit) throws SQLException {
        connection.setAutoCommit(autoCommit);
        return null;
    }

    @Override
    public void close() {
        sql(() -> {
            connection.close();
            return null;
        });
    }

    private PreparedStatement prepare(String sql, Object... arguments) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < arguments.length; i++) {
            statement.setObject(i + 1, arguments[i]);
        }
        return statement;
    }

    private static <T> T sql(Sql<T> work) {
        try {
            return work.run();
        } catch (SQLException e) {
            throw new DbBroken(e);
        }
    }

    private interface Sql<T> {
        T run() throws SQLException;
    }

    private static final class ResultRow implements Row {
        private final ResultSet results;

        ResultRow(ResultSet results) {
            this.results = results;
        }

        @Override
        public String text(int column) {
            return sql(() -> results.getString(column + 1));
        }

        @Override
        public long number(int column) {
            return sql(() -> results.getLong(column + 1));
        }
    }
}
