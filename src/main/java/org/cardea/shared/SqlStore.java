package org.cardea.shared;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** How a store runs its statements, in the running transaction where there is one. */
public abstract class SqlStore {
    private static final int COPY_BYTES = 64 * 1024;
    private static final String UNIQUE_VIOLATION = "23505";

    private final DataSource source;

    protected SqlStore(DataSource source) {
        this.source = source;
    }

    /** The database refused or could not be reached. The driver's words may quote a row, so only its state is told. */
    static class Failed extends RuntimeException {
        private static final long serialVersionUID = 1;

        Failed(SQLException cause) {
            super("SQL state " + cause.getSQLState(), cause);
        }
    }

    /** The same where a row is in the way that may be there once only. */
    public static final class Taken extends Failed {
        private static final long serialVersionUID = 1;

        Taken(SQLException cause) {
            super(cause);
        }
    }

    private static Failed failed(SQLException cause) {
        return UNIQUE_VIOLATION.equals(cause.getSQLState()) ? new Taken(cause) : new Failed(cause);
    }

    @FunctionalInterface
    protected interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }

    protected final <T> List<T> query(String sql, RowReader<T> reader, Object... arguments) {
        try (Connection connection = source.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, arguments);
            return rows(statement.executeQuery(), reader);
        } catch (SQLException failed) {
            throw failed(failed);
        }
    }

    protected final <T> Optional<T> first(String sql, RowReader<T> reader, Object... arguments) {
        return query(sql, reader, arguments).stream().findFirst();
    }

    /** Reads the row of one item. */
    @FunctionalInterface
    protected interface ItemReader<A, T> {
        T read(A item, ResultSet row) throws SQLException;
    }

    /** The first row of the same query for each of several items, all in one round trip. */
    protected final <A, T> List<Optional<T>> firstOfEach(
            String sql, List<A> items, Function<A, Object[]> arguments, ItemReader<A, T> reader) {
        List<Query<? extends T>> queries = new ArrayList<>(items.size());
        items.forEach(item -> queries.add(new Query<T>(sql, row -> reader.read(item, row), arguments.apply(item))));
        return queries(queries).stream()
                .map(rows -> rows.stream().<T>map(Function.identity()).findFirst())
                .toList();
    }

    protected record Query<T>(String sql, RowReader<T> reader, Object... arguments) {
        // The canonical constructor would be as closed as the record is, and no store could call it.
        public Query {}
    }

    /** The rows of each, all in one round trip; in a transaction each sees what was committed before it began. */
    protected final <T> List<List<T>> queries(List<Query<? extends T>> queries) {
        String sql = queries.stream().map(Query::sql).collect(Collectors.joining(";"));
        try (Connection connection = source.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, arguments(queries.stream().map(Query::arguments)));
            statement.execute();
            List<List<T>> found = new ArrayList<>(queries.size());
            for (Query<? extends T> query : queries) {
                found.add(rows(statement.getResultSet(), query.reader()));
                statement.getMoreResults();
            }
            return found;
        } catch (SQLException failed) {
            throw failed(failed);
        }
    }

    private static <T> List<T> rows(ResultSet rows, RowReader<? extends T> reader) throws SQLException {
        try (rows) {
            List<T> found = new ArrayList<>();
            while (rows.next()) {
                found.add(reader.read(rows));
            }
            return found;
        }
    }

    /**
     * Runs them in their order and commits the running transaction, all in one round trip: whoever began it finds it
     * committed. Where one fails nothing is.
     */
    protected final void commit(List<Write> writes) {
        String sql = writes.stream().map(write -> write.sql() + ";").collect(Collectors.joining()) + "commit";
        try (Connection connection = source.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, arguments(writes.stream().map(Write::arguments)));
            statement.execute();
        } catch (SQLException failed) {
            throw failed(failed);
        }
    }

    private static Object[] arguments(Stream<Object[]> ofEach) {
        return ofEach.flatMap(Arrays::stream).toArray();
    }

    protected final int update(String sql, Object... arguments) {
        try (Connection connection = source.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, arguments);
            return statement.executeUpdate();
        } catch (SQLException failed) {
            throw failed(failed);
        }
    }

    protected final int update(Write write) {
        return update(write.sql(), write.arguments());
    }

    protected final <T> void batch(String sql, Collection<T> items, Function<T, Object[]> arguments) {
        if (items.isEmpty()) {
            return;
        }
        try (Connection connection = source.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (T item : items) {
                bind(statement, arguments.apply(item));
                statement.addBatch();
            }
            statement.executeBatch();
        } catch (SQLException failed) {
            throw failed(failed);
        }
    }

    /** Many rows by {@code copy … from stdin (format binary)}, of the types {@link CopyRows} knows. */
    protected final <T> void copy(String sql, Collection<T> items, Function<T, Object[]> values) {
        try (Connection connection = source.getConnection()) {
            CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(sql);
            try {
                copy(copy, items, values);
            } finally {
                if (copy.isActive()) {
                    copy.cancelCopy();
                }
            }
        } catch (SQLException failed) {
            throw failed(failed);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static <T> void copy(CopyIn copy, Collection<T> items, Function<T, Object[]> values)
            throws SQLException, IOException {
        CopyRows rows = new CopyRows(COPY_BYTES);
        for (T item : items) {
            rows.row(values.apply(item));
            if (rows.size() >= COPY_BYTES) {
                send(copy, rows);
            }
        }
        rows.end();
        send(copy, rows);
        copy.endCopy();
    }

    private static void send(CopyIn copy, CopyRows rows) throws SQLException {
        byte[] bytes = rows.take();
        copy.writeToCopy(bytes, 0, bytes.length);
    }

    private static void bind(PreparedStatement statement, Object[] arguments) throws SQLException {
        for (int i = 0; i < arguments.length; i++) {
            bind(statement, i + 1, arguments[i]);
        }
    }

    private static void bind(PreparedStatement statement, int at, Object argument) throws SQLException {
        switch (argument) {
            case null -> statement.setNull(at, java.sql.Types.NULL);
            case byte[] bytes -> statement.setBytes(at, bytes);
            case AccountId account -> statement.setObject(at, account.value());
            case BookId book -> statement.setObject(at, book.value());
            case CardId card -> statement.setObject(at, card.value());
            case DeviceId device -> statement.setObject(at, device.value());
            case ServerTime time -> statement.setObject(at, time.value().atOffset(ZoneOffset.UTC));
            case Instant time -> statement.setObject(at, time.atOffset(ZoneOffset.UTC));
            case UUID[] uuids -> statement.setArray(at, array(statement, "uuid", uuids));
            case Long[] numbers -> statement.setArray(at, array(statement, "bigint", numbers));
            case String[] texts -> statement.setArray(at, array(statement, "text", texts));
            case byte[][] blobs -> statement.setArray(at, array(statement, "bytea", blobs));
            default -> statement.setObject(at, argument);
        }
    }

    private static java.sql.Array array(PreparedStatement statement, String type, Object[] values) throws SQLException {
        return statement.getConnection().createArrayOf(type, values);
    }

    protected static UUID uuid(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }

    protected static CardId card(ResultSet row) throws SQLException {
        return new CardId(uuid(row, "uuid"));
    }

    protected static DeviceId device(ResultSet row) throws SQLException {
        return new DeviceId(uuid(row, "device_id"));
    }

    protected static ServerTime time(ResultSet row, String column) throws SQLException {
        return new ServerTime(instant(row, column));
    }

    protected static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    protected static UUID[] uuids(Collection<CardId> cards) {
        return cards.stream().map(CardId::value).toArray(UUID[]::new);
    }
}
