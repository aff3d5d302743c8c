package org.cardea.backup;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** Asks the database what there is, so that a new table is in the next backup by itself. */
final class Catalogue {
    // Flyway makes its own history when it makes the schema.
    private static final String TABLES = """
            select c.relname, string_agg(a.attname, ' ' order by a.attnum)
              from pg_class c join pg_attribute a on a.attrelid = c.oid
             where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relname <> 'flyway_schema_history'
               and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
             group by c.relname order by c.relname""";
    private static final String SCHEMA =
            "select version from flyway_schema_history where success and version is not null order by installed_rank desc limit 1";

    private Catalogue() {}

    static Manifest read(Connection connection) throws SQLException {
        return new Manifest(Instant.now().truncatedTo(ChronoUnit.SECONDS), schema(connection), tables(connection));
    }

    private static String schema(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(SCHEMA)) {
            row.next();
            return row.getString(1);
        }
    }

    private static List<Manifest.Table> tables(Connection connection) throws SQLException {
        var tables = new ArrayList<Manifest.Table>();
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(TABLES)) {
            while (row.next()) {
                tables.add(new Manifest.Table(
                        row.getString(1), List.of(row.getString(2).split(" "))));
            }
        }
        return tables;
    }
}
