package org.cardea.client.ports;

import java.util.List;
import java.util.function.Supplier;

/**
 * A SQLite database as one connection. Statements are those of SQLite 3.18 (Android 8): no upsert, no window
 * functions, no RETURNING. Arguments are String, Long, Integer, byte[] or null. Every failure is a {@link DbBroken}.
 * Used by one thread at a time.
 */
public interface Db extends AutoCloseable {
    /** Runs one statement and says how many rows it changed. */
    int exec(String sql, Object... arguments);

    <T> List<T> query(String sql, RowReader<T> reader, Object... arguments);

    /**
     * All or nothing, and on disk when this returns. Within a running transaction it joins that one.
     * Whatever the work throws undoes it and goes on to the caller.
     */
    <T> T transaction(Supplier<T> work);

    @Override
    void close();

    /** One row of an answer; columns count from 0. */
    interface Row {
        /** Null where the column is null. */
        String text(int column);

        /** 0 where the column is null. */
        long number(int column);
    }

    /** Makes a value of a row. */
    interface RowReader<T> {
        T read(Row row);
    }
}
