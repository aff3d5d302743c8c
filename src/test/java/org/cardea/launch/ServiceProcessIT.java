package org.cardea.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a person meets who runs the packaged service. */
class ServiceProcessIT {
    private static final String DEVICE = "\"device\":{\"name\":\"test\",\"kind\":\"other\"}";

    @TempDir
    Path folder;

    private ServiceProcess service;

    @BeforeEach
    void aDataFolder() throws IOException {
        service = new ServiceProcess(folder.resolve("data"));
    }

    @AfterEach
    void end() throws IOException {
        service.close();
    }

    @Test
    void firstStartLeadsToTheFirstAccountAndNamesTheKey() throws Exception {
        service.start();

        assertThat(signUp()).isEqualTo(201);
        assertThat(service.get("/index.html").body()).contains("<div id=\"root\">");
        assertThat(service.said()).contains("master.key");

        service.stop();
        service.start();
        assertThat(login()).isEqualTo(200);
        assertThat(service.said()).doesNotContain("#invitation");
    }

    @Test
    void killedServiceStartsAgainOnTheDatabaseItLeftRunning() throws Exception {
        service.start();
        signUp();
        var orphan = service.postgres();

        service.kill();
        service.start();

        assertThat(service.postgres()).isEqualTo(orphan);
        assertThat(login()).isEqualTo(200);
    }

    @Test
    void serviceAndDatabaseKilledTogetherStartAgain() throws Exception {
        service.start();
        signUp();

        service.kill();
        ProcessHandle.of(service.postgres()).orElseThrow().destroyForcibly();
        service.start();

        assertThat(login()).isEqualTo(200);
    }

    @Test
    void serviceTakesItsDatabaseAlongWhenItEnds() throws Exception {
        service.start();
        var postgres = ProcessHandle.of(service.postgres()).orElseThrow();

        service.stop();

        await().until(() -> !postgres.isAlive());
        assertThat(service.said()).doesNotContain("ERROR");
    }

    /** The job that looks every minute, at first after ten seconds, who is owed a push is held up by a lock on the accounts. */
    @Test
    void jobUnderWayEndsBeforeTheDatabaseItWorksOn() throws Exception {
        service.start();
        service.invitation();
        try (var database = service.database();
                var statement = database.createStatement()) {
            database.setAutoCommit(false);
            statement.execute("lock table login in access exclusive mode");
            await().atMost(Duration.ofSeconds(90)).until(() -> isWaitedFor(statement));

            service.beginToStop();
            assertThat(service.endsWithin(Duration.ofSeconds(2))).isFalse();
            database.rollback();
        }
        service.awaitEnd();

        assertThat(service.said()).doesNotContain("ERROR", "broken off");
    }

    private static boolean isWaitedFor(Statement statement) throws SQLException {
        try (var rows = statement.executeQuery("select from pg_locks where not granted")) {
            return rows.next();
        }
    }

    @Test
    void closedCardDavIsNotThere() throws Exception {
        service.with("CARDEA_DAV", "false").start();

        assertThat(service.get("/.well-known/carddav").statusCode()).isEqualTo(404);
        assertThat(service.get("/dav/").statusCode()).isEqualTo(404);

        service.stop();
        service.with("CARDEA_DAV", "true").start();
        assertThat(service.get("/.well-known/carddav").statusCode()).isEqualTo(301);
        assertThat(service.get("/dav/").statusCode()).isEqualTo(401);
    }

    @Test
    void secondStartOnTheSameFolderIsRefusedInOneLine() throws Exception {
        service.start();

        var second = service.run();

        assertThat(second.code()).isEqualTo(1);
        assertThat(second.said()).hasLineCount(1).contains("already runs").contains(folder.toString());
        assertThat(service.get("/q/health/ready").statusCode()).isEqualTo(200);
    }

    @Test
    void backupOfARunningServiceBringsItBack() throws Exception {
        var file = folder.resolve("everything.cardea");
        service.start();
        signUp();

        assertThat(service.run("backup", file.toString()).code()).isZero();
        var early = service.run("restore", file.toString());
        assertThat(early.code()).isEqualTo(1);
        assertThat(early.said()).hasLineCount(1).contains("stop it first");

        service.stop();
        Files.delete(folder.resolve("data/master.key"));
        assertThat(service.run("restore", file.toString()).said()).contains("before-restore-");
        service.start();
        assertThat(login()).isEqualTo(200);
    }

    @Test
    void cutBackupIsRefusedAndTheDataStay() throws Exception {
        var file = folder.resolve("everything.cardea");
        service.start();
        signUp();
        service.run("backup", file.toString());
        service.stop();
        Files.write(file, Arrays.copyOf(Files.readAllBytes(file), (int) Files.size(file) - 20));

        var refused = service.run("restore", file.toString());

        assertThat(refused.code()).isEqualTo(1);
        assertThat(refused.said()).hasLineCount(1).contains("damaged");
        service.start();
        assertThat(login()).isEqualTo(200);
    }

    @Test
    void demoHasAnAccountFullOfPeople() throws Exception {
        service.start("--demo");

        await().untilAsserted(() -> assertThat(service.said())
                .contains("300 contacts and 5 groups")
                .containsPattern("login +demo")
                .containsPattern("password +\\w{16}"));
    }

    @Test
    void unknownCommandIsAnsweredInOneLine() throws Exception {
        var ended = service.run("fly");

        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.said()).hasLineCount(1).contains("no such command: fly");
    }

    private int signUp() throws Exception {
        var body = """
                {"login":"li","password":"correct horse battery","invitation":"%s",%s}""".formatted(service.invitation(), DEVICE);
        return service.post("/api/v1/accounts", body).statusCode();
    }

    private int login() throws Exception {
        var body = """
                {"login":"li","password":"correct horse battery",%s}""".formatted(DEVICE);
        return service.post("/api/v1/login", body).statusCode();
    }
}
