package org.cardea.backup;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Supplier;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.postgresql.PGConnection;

/** The database and the master key as the entries of a ZIP, all of one moment. */
final class Dump {
    static final String MANIFEST = "manifest";
    static final String MASTER_KEY = "master.key";

    private Dump() {}

    /** Leaves the stream open. The master key is asked for once the moment is fixed: a later one opens all of it. */
    static void write(Connection connection, Supplier<String> masterKey, OutputStream out)
            throws IOException, SQLException {
        connection.setAutoCommit(false);
        connection.setReadOnly(true);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        var manifest = Catalogue.read(connection);
        var zip = new ZipOutputStream(out);
        // Sealed rows do not shrink; the rest is worth one quick pass.
        zip.setLevel(Deflater.BEST_SPEED);
        writeText(zip, MANIFEST, manifest.text());
        writeText(zip, MASTER_KEY, masterKey.get());
        var copy = connection.unwrap(PGConnection.class).getCopyAPI();
        for (var table : manifest.tables()) {
            zip.putNextEntry(new ZipEntry(table.name()));
            copy.copyOut("copy " + table.sql() + " to stdout (format binary)", zip);
            zip.closeEntry();
        }
        zip.finish();
    }

    private static void writeText(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
