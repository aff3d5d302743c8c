package org.cardea;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.postgresql.PGConnection;

/** Every byte of every table, new tables included: the catalogue says which there are. */
public final class DatabaseDump {

    private DatabaseDump() {}

    /** Table by table, once as text and once in PostgreSQL's binary form, where bytea stands as it is. */
    public static Map<String, byte[]> of(DataSource database) {
        try (Connection connection = database.getConnection()) {
            Map<String, byte[]> dump = new TreeMap<>();
            for (String table : tables(connection)) {
                dump.put(table + " (text)", copy(connection, table, "text"));
                dump.put(table + " (binary)", copy(connection, table, "binary"));
            }
            return dump;
        } catch (SQLException | IOException fault) {
            throw new IllegalStateException(fault);
        }
    }

    /** Those of our own schema. */
    public static List<String> tables(Connection connection) throws SQLException {
        return names(
                connection,
                "select quote_ident(table_name) from information_schema.tables"
                        + " where table_schema = current_schema() and table_type = 'BASE TABLE' order by 1");
    }

    /** Those that have a column of that name. */
    public static List<String> tablesWith(Connection connection, String column) throws SQLException {
        return names(
                connection,
                "select quote_ident(table_name) from information_schema.columns"
                        + " where table_schema = current_schema() and column_name = '" + column + "' order by 1");
    }

    private static List<String> names(Connection connection, String sql) throws SQLException {
        List<String> names = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        return names;
    }

    private static byte[] copy(Connection connection, String table, String format) throws SQLException, IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyOut("copy " + table + " to stdout with (format " + format + ")", bytes);
        return bytes.toByteArray();
    }
}
