package org.cardea.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import org.cardea.backup.MakeBackup;
import org.cardea.backup.RestoreBackup;
import org.cardea.postgres.DataFolder;
import org.cardea.postgres.Database;
import org.cardea.postgres.EmbeddedPostgres;
import org.cardea.postgres.Refused;

/** The commands backup and restore. */
final class KeepBackups {
    private final DataFolder folder;

    KeepBackups(DataFolder folder) {
        this.folder = folder;
    }

    /** From the database that runs, or else from one started just for this. */
    void backup(Path file) {
        var running = Database.ofEnvironment(System.getenv()).or(this::running);
        if (running.isPresent()) {
            make(file, running.get());
            return;
        }
        if (!Files.isDirectory(folder.postgres())) {
            throw new Refused("there is nothing to back up in " + folder.path());
        }
        try (var lock = folder.own()) {
            var postgres = EmbeddedPostgres.start(folder.programs(), folder.postgres(), Map.of());
            try {
                make(file, postgres.database());
            } finally {
                postgres.stop();
            }
        } catch (IOException e) {
            throw new Refused("cannot let go of the data folder: " + e.getMessage(), e);
        }
    }

    void restore(Path file) {
        var passphrase = Passphrase.known();
        var aside = new RestoreBackup(folder, Database.ofEnvironment(System.getenv())).from(file, passphrase);
        System.out.println(
                "Restored " + file + " into " + folder.path() + ". Each device will compare everything once.");
        if (Files.exists(aside)) {
            System.out.println("What was there before is in " + aside + "; delete it when all is well.");
        }
    }

    private Optional<Database> running() {
        try {
            return EmbeddedPostgres.running(folder.postgres());
        } catch (IOException e) {
            throw new Refused("cannot read the data folder " + folder.path() + ": " + e.getMessage(), e);
        }
    }

    private void make(Path file, Database database) {
        MakeBackup.into(file, database, () -> masterKey(database), Passphrase.chosen());
        System.out.println("Everything is in " + file + ". Without the passphrase nobody can open it.");
    }

    private String masterKey(Database database) {
        var given = System.getenv("CARDEA_MASTER_KEY");
        if (given != null) {
            return given;
        }
        try {
            if (Files.exists(folder.masterKey())) {
                return Files.readString(folder.masterKey());
            }
            if (needsLocalKey(database)) {
                throw new Refused("the master key is not in " + folder.masterKey()
                        + "; give it as CARDEA_MASTER_KEY, since a backup without it could never be read");
            }
            return "";
        } catch (IOException | SQLException e) {
            throw new Refused("the backup could not be made: " + e.getMessage(), e);
        }
    }

    // A key held by HashiCorp Vault stays there.
    private static boolean needsLocalKey(Database database) throws SQLException {
        try (var connection = database.connect();
                var statement = connection.createStatement();
                var row = statement.executeQuery(
                        "select exists (select from account_key where master_key_id not like 'transit:%')")) {
            row.next();
            return row.getBoolean(1);
        }
    }
}
