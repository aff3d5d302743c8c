package org.cardea.backup;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import org.cardea.postgres.DataFolder;
import org.cardea.postgres.Database;
import org.cardea.postgres.EmbeddedPostgres;
import org.cardea.postgres.Refused;
import org.cardea.postgres.Replacement;

/** A backup in the place of what is there, which is moved aside once the backup has proved whole. */
public final class RestoreBackup {
    private final DataFolder folder;
    private final Optional<Database> outside;

    /** @param outside an empty database to restore into, instead of the embedded one */
    public RestoreBackup(DataFolder folder, Optional<Database> outside) {
        this.folder = folder;
        this.outside = outside;
    }

    /** Returns the folder that now holds the former data; it exists if there were any. */
    public Path from(Path file, char[] passphrase) {
        try (var lock = folder.own()) {
            var replacement = new Replacement(folder);
            var half = replacement.begin();
            try {
                prepare(half, file, passphrase);
            } catch (IOException | SQLException | RuntimeException e) {
                replacement.discard();
                throw e;
            }
            EmbeddedPostgres.stopLeftOver(folder.programs(), folder.postgres());
            return replacement.commit();
        } catch (NoSuchFileException e) {
            throw new Refused("there is no file " + e.getFile(), e);
        } catch (IOException | SQLException e) {
            throw new Refused("the backup could not be restored: " + e.getMessage(), e);
        }
    }

    private void prepare(Path half, Path file, char[] passphrase) throws IOException, SQLException {
        try (var in = new OpeningStream(new BufferedInputStream(Files.newInputStream(file)), passphrase)) {
            var masterKey = outside.isPresent()
                    ? Load.read(in, outside.get())
                    : loadEmbedded(in, half.resolve(folder.postgres().getFileName()));
            if (!masterKey.isEmpty()) {
                write(half.resolve(folder.masterKey().getFileName()), masterKey);
            }
        }
    }

    private String loadEmbedded(OpeningStream in, Path home) throws IOException, SQLException {
        var postgres = EmbeddedPostgres.start(folder.programs(), home, Map.of());
        try {
            return Load.read(in, postgres.database());
        } finally {
            postgres.stop();
        }
    }

    private static void write(Path file, String secret) throws IOException {
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, secret, StandardOpenOption.WRITE, StandardOpenOption.SYNC);
    }
}
