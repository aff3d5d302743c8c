package org.cardea.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.zip.ZipInputStream;
import org.cardea.postgres.Database;
import org.cardea.postgres.Refused;
import org.flywaydb.core.Flyway;
import org.postgresql.PGConnection;

/** What {@link Dump} wrote, back into an empty database. */
final class Load {
    // Devices must not continue a ledger that has lost its end: they meet a new epoch and reconcile in full.
    private static final String NEW_EPOCHS = """
            update book set restored_seq = seq,
                            epoch = ('x' || left(md5(gen_random_uuid()::text), 15))::bit(60)::bigint""";

    // Flyway's way to say: stop there, and no error if there is no such version.
    private static final String MAY_BE_UNKNOWN = "?";

    private Load() {}

    /** Returns the text of the master key. All rows appear at once, when the last byte has been proved. */
    static String read(InputStream in, Database database) throws IOException, SQLException {
        refuseUnlessEmpty(database);
        var zip = new ZipInputStream(in);
        var manifest = Manifest.parse(text(zip, Dump.MANIFEST));
        var masterKey = text(zip, Dump.MASTER_KEY);
        migrate(database, manifest.schema());
        try (var connection = database.connect()) {
            connection.setAutoCommit(false);
            for (var table : manifest.tables()) {
                copy(zip, table, connection);
            }
            in.transferTo(OutputStream.nullOutputStream());
            connection.createStatement().executeUpdate(NEW_EPOCHS);
            connection.commit();
        }
        return masterKey;
    }

    private static void refuseUnlessEmpty(Database database) throws SQLException {
        try (var connection = database.connect();
                var tables = connection.getMetaData().getTables(null, "public", "%", new String[] {"TABLE"})) {
            if (tables.next()) {
                throw new Refused("the database " + database.url() + " is not empty; restore into an empty one");
            }
        }
    }

    private static void migrate(Database database, String schema) {
        var flyway = Flyway.configure()
                .dataSource(database.url(), database.user(), database.password())
                .target(schema + MAY_BE_UNKNOWN)
                .load();
        flyway.migrate();
        var reached = flyway.info().current();
        if (reached == null || !reached.getVersion().getVersion().equals(schema)) {
            throw new Refused("the backup was made by a newer Cardea (schema " + schema + "); update this one first");
        }
    }

    private static void copy(ZipInputStream zip, Manifest.Table table, Connection connection)
            throws IOException, SQLException {
        next(zip, table.name());
        connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn("copy " + table.sql() + " from stdin (format binary)", zip);
    }

    private static String text(ZipInputStream zip, String name) throws IOException {
        next(zip, name);
        return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
    }

    private static void next(ZipInputStream zip, String name) throws IOException {
        var entry = zip.getNextEntry();
        if (entry == null || !entry.getName().equals(name)) {
            throw new Refused("the backup lacks " + name);
        }
    }
}
