package org.cardea.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.cardea.PostgresTestResource.PROGRAMS;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EmbeddedPostgresTest {
    private static final Path HOME = Path.of("target/launcher-test").toAbsolutePath();

    private EmbeddedPostgres postgres;

    @BeforeEach
    void startOnNothing() throws IOException {
        EmbeddedPostgres.stopLeftOver(PROGRAMS, HOME);
        Folders.delete(HOME.resolve("cluster"));
        postgres = EmbeddedPostgres.start(PROGRAMS, HOME, Map.of());
    }

    @AfterEach
    void stop() throws IOException {
        EmbeddedPostgres.stopLeftOver(PROGRAMS, HOME);
    }

    @Test
    void dataSurviveARestart() throws SQLException {
        execute("create table kept as select 42 as answer");

        postgres.stop();
        postgres = EmbeddedPostgres.start(PROGRAMS, HOME, Map.of());

        assertThat(query("select answer from kept")).isEqualTo("42");
    }

    @Test
    void portThatIsTakenMeanwhileIsNotInsistedOn() throws IOException, SQLException {
        postgres.stop();
        var tries = new AtomicInteger();
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            postgres = EmbeddedPostgres.start(
                    PROGRAMS,
                    HOME,
                    Map.of(),
                    () -> tries.incrementAndGet() == 1 ? taken.getLocalPort() : EmbeddedPostgres.freePort());
        }
        assertThat(query("select 1")).isEqualTo("1");
        assertThat(tries).hasValue(2);
    }

    @Test
    void commitsAreOnTheDiskWhenTheyReturn() throws SQLException {
        assertThat(query("show fsync")).isEqualTo("on");
        assertThat(query("show synchronous_commit")).isEqualTo("on");
        assertThat(query("show full_page_writes")).isEqualTo("on");
    }

    @Test
    void oneLeftRunningIsTakenOver() throws SQLException {
        var session = query("select pg_postmaster_start_time()");

        var again = EmbeddedPostgres.start(PROGRAMS, HOME, Map.of());

        assertThat(again.database().url()).isEqualTo(postgres.database().url());
        assertThat(query("select pg_postmaster_start_time()")).isEqualTo(session);
    }

    @Test
    void oneThatWasKilledStartsAgainWithWhatWasCommitted() throws Exception {
        execute("create table kept as select 'committed' as word");
        kill();

        postgres = EmbeddedPostgres.start(PROGRAMS, HOME, Map.of());

        assertThat(query("select word from kept")).isEqualTo("committed");
    }

    @Test
    void aProcessNumberThatNowBelongsToAnotherProgramIsNotTakenForPostgres() throws Exception {
        var pidFile = HOME.resolve("cluster/postmaster.pid");
        var text = Files.readString(pidFile);
        postgres.stop();
        Files.writeString(
                pidFile,
                text.replaceFirst("\\d+", Long.toString(ProcessHandle.current().pid())));

        assertThat(EmbeddedPostgres.running(HOME)).isEmpty();
        postgres = EmbeddedPostgres.start(PROGRAMS, HOME, Map.of());

        assertThat(query("select 1")).isEqualTo("1");
    }

    @Test
    void nobodyGetsInWithoutThePassword() throws IOException {
        var password = HOME.resolve("password");
        var guess = new Database(postgres.database().url(), postgres.database().user(), "guess");

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(password)))
                .isEqualTo("rw-------");
        assertThatThrownBy(guess::connect).isInstanceOf(SQLException.class).hasMessageContaining("password");
    }

    @Test
    void thePasswordIsNotInItsDescription() throws IOException {
        assertThat(postgres.database().toString()).doesNotContain(Files.readString(HOME.resolve("password")));
    }

    @Test
    void aStartThatFailsSaysWhereTheLogIs() {
        postgres.stop();

        assertThatThrownBy(() -> EmbeddedPostgres.start(PROGRAMS, HOME, Map.of("shared_buffers", "nonsense")))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("postgres.log");
    }

    private void kill() throws IOException {
        var process = ProcessHandle.of(PostmasterPid.ofRunning(HOME.resolve("cluster"))
                        .orElseThrow()
                        .pid())
                .orElseThrow();
        process.destroyForcibly();
        await().until(() -> PostmasterPid.ofRunning(HOME.resolve("cluster")).isEmpty());
    }

    private void execute(String sql) throws SQLException {
        try (var connection = postgres.database().connect();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private String query(String sql) throws SQLException {
        try (var connection = postgres.database().connect();
                var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }
}
