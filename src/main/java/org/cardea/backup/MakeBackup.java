package org.cardea.backup;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.function.Supplier;
import org.cardea.postgres.Database;
import org.cardea.postgres.Refused;

/** Database and master key into one sealed file, which appears whole or not at all. */
public final class MakeBackup {
    private MakeBackup() {}

    /** @param masterKey the text of the key file; empty where the key is kept by somebody else */
    public static void into(Path file, Database database, Supplier<String> masterKey, char[] passphrase) {
        if (Files.exists(file)) {
            throw new Refused(file + " exists already; name another file");
        }
        try {
            var half = Files.createTempFile(
                    file.toAbsolutePath().getParent(),
                    file.getFileName().toString(),
                    ".half",
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            try {
                write(half, database, masterKey, passphrase);
                Files.move(half, file, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(half);
            }
        } catch (IOException | SQLException e) {
            throw new Refused("the backup could not be made: " + e.getMessage(), e);
        }
    }

    private static void write(Path half, Database database, Supplier<String> masterKey, char[] passphrase)
            throws IOException, SQLException {
        try (var connection = database.connect();
                var out = new SealingStream(new BufferedOutputStream(Files.newOutputStream(half)), passphrase)) {
            Dump.write(connection, masterKey, out);
            out.finish();
        }
    }
}
