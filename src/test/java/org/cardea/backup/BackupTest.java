package org.cardea.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cardea.PostgresTestResource.PROGRAMS;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.cardea.postgres.DataFolder;
import org.cardea.postgres.Database;
import org.cardea.postgres.EmbeddedPostgres;
import org.cardea.postgres.Refused;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.PGConnection;

class BackupTest {
    private static final char[] PASSPHRASE = "correct horse".toCharArray();
    private static final UUID ACCOUNT = UUID.randomUUID();

    @TempDir
    static Path parent;

    private static EmbeddedPostgres postgres;
    private static Database source;

    private Path file;
    private DataFolder target;

    @BeforeAll
    static void anAccountWithTwoBooks() throws SQLException {
        postgres = EmbeddedPostgres.start(PROGRAMS, parent.resolve("source"), Map.of());
        source = postgres.database();
        Flyway.configure()
                .dataSource(source.url(), source.user(), source.password())
                .load()
                .migrate();
        execute(source, "insert into account values ('" + ACCOUNT + "', 'li', 'hash', 'admin', 'CN', now())");
        execute(source, "insert into account_key values ('" + ACCOUNT + "', 1, 'key', '\\x00ff0a5c', now())");
        for (var seq : new int[] {0, 7}) {
            execute(
                    source,
                    "insert into book values ('" + ACCOUNT + "', gen_random_uuid(), 1, '\\x01', '\\x02', 99, " + seq
                            + ", now(), 3, 1, 0, 0, now())");
        }
    }

    @AfterAll
    static void stop() {
        postgres.stop();
    }

    @BeforeEach
    void freshNames() throws IOException {
        var name = UUID.randomUUID().toString();
        file = parent.resolve(name + ".cardea");
        target = new DataFolder(parent.resolve(name));
        sharePrograms();
    }

    @Test
    void everyTableComesBackAsItWas() throws Exception {
        MakeBackup.into(file, source, () -> "the key\n", PASSPHRASE);
        restore(file);

        onRestored(restored -> {
            var before = contents(source);
            var after = contents(restored);
            assertThat(before).containsKeys("account", "account_key", "ledger_entry");
            assertThat(before.remove("book").lines()).hasSize(2);
            assertThat(after.remove("book").lines()).hasSize(2);
            assertThat(after).isEqualTo(before);
        });
        assertThat(target.masterKey()).hasContent("the key");
    }

    @Test
    void everyRestoreBeginsANewEpochAndRemembersWhereTheBackupEnded() throws Exception {
        MakeBackup.into(file, source, () -> "the key", PASSPHRASE);
        restore(file);
        var first = epochs();
        restore(file);

        assertThat(epochs()).isNotEqualTo(first);
        onRestored(restored -> assertThat(
                        query(
                                restored,
                                "select count(distinct epoch) filter (where epoch <> 99) || ' ' || bool_and(restored_seq = seq) from book"))
                .isEqualTo("2 true"));
    }

    @Test
    void nothingInABackupCanBeReadWithoutThePassphrase() throws IOException {
        MakeBackup.into(file, source, () -> "the key", PASSPHRASE);

        assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
                .doesNotContain("the key")
                .doesNotContain("account");
    }

    @Test
    void refusedRestoreLeavesWhatIsThere() throws Exception {
        MakeBackup.into(file, source, () -> "the key", PASSPHRASE);
        Files.writeString(target.masterKey(), "former key");
        var sealed = Files.readAllBytes(file);
        var cut = Files.write(parent.resolve("cut.cardea"), Arrays.copyOf(sealed, sealed.length - 1));

        assertThatThrownBy(() -> restore(cut)).isInstanceOf(Refused.class).hasMessageContaining("damaged");
        assertThatThrownBy(() -> new RestoreBackup(target, Optional.empty()).from(file, "wrong".toCharArray()))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("passphrase");
        assertThatThrownBy(() -> restore(parent.resolve("none")))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("no file");

        assertThat(target.masterKey()).hasContent("former key");
        assertThat(target.path()).isDirectoryNotContaining("glob:**restore*");
    }

    @Test
    void restoreIsRefusedWhileAServiceOwnsTheFolder() throws IOException {
        MakeBackup.into(file, source, () -> "the key", PASSPHRASE);
        try (var lock = target.own()) {
            assertThatThrownBy(() -> restore(file))
                    .isInstanceOf(Refused.class)
                    .hasMessageContaining("already runs")
                    .hasMessageContaining("stop it first");
        }
    }

    @Test
    void outsideDatabaseThatHoldsSomethingIsNotRestoredInto() {
        MakeBackup.into(file, source, () -> "the key", PASSPHRASE);

        assertThatThrownBy(() -> new RestoreBackup(target, Optional.of(source)).from(file, PASSPHRASE))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("not empty");
    }

    @Test
    void formerBackupIsNotOverwritten() throws IOException {
        Files.writeString(file, "precious");

        assertThatThrownBy(() -> MakeBackup.into(file, source, () -> "the key", PASSPHRASE))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("exists");
        assertThat(file).hasContent("precious");
    }

    @Test
    void backupOfANewerSchemaIsRefused() throws SQLException {
        execute(
                source,
                "insert into flyway_schema_history values (999, '999', 'future', 'SQL', 'V999', 0, 'x', now(), 0, true)");
        try {
            MakeBackup.into(file, source, () -> "the key", PASSPHRASE);
        } finally {
            execute(source, "delete from flyway_schema_history where installed_rank = 999");
        }

        assertThatThrownBy(() -> restore(file)).isInstanceOf(Refused.class).hasMessageContaining("newer Cardea");
    }

    // COPY in the order of names knows neither; whoever brings one teaches the backup about it.
    @Test
    void schemaHasNothingThatABackupByTablesWouldMiss() throws SQLException {
        assertThat(
                        query(
                                source,
                                "select count(*) from pg_class where relnamespace = 'public'::regnamespace and relkind in ('S', 'p', 'm')"))
                .isEqualTo("0");
        assertThat(query(source, "select count(*) from pg_constraint where contype = 'f'"))
                .isEqualTo("0");
    }

    private void restore(Path backup) {
        new RestoreBackup(target, Optional.empty()).from(backup, PASSPHRASE);
    }

    private String epochs() throws Exception {
        var epochs = new StringBuilder();
        onRestored(restored ->
                epochs.append(query(restored, "select string_agg(epoch::text, ',' order by epoch) from book")));
        return epochs.toString();
    }

    // Unpacking them anew for each folder would take most of the time.
    private void sharePrograms() throws IOException {
        Files.createDirectories(target.path());
        Files.createSymbolicLink(target.programs(), PROGRAMS);
    }

    private interface Look {
        void at(Database database) throws Exception;
    }

    private void onRestored(Look look) throws Exception {
        var restored = EmbeddedPostgres.start(PROGRAMS, target.postgres(), Map.of());
        try {
            look.at(restored.database());
        } finally {
            restored.stop();
        }
    }

    private static Map<String, String> contents(Database database) throws Exception {
        var contents = new TreeMap<String, String>();
        try (var connection = database.connect()) {
            var copy = connection.unwrap(PGConnection.class).getCopyAPI();
            for (var table : Catalogue.read(connection).tables()) {
                var rows = new StringWriter();
                copy.copyOut("copy " + table.sql() + " to stdout", rows);
                contents.put(table.name(), rows.toString());
            }
        }
        return contents;
    }

    private static void execute(Database database, String sql) throws SQLException {
        try (var connection = database.connect();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String query(Database database, String sql) throws SQLException {
        try (var connection = database.connect();
                var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }
}
