package org.cardea;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import org.cardea.postgres.EmbeddedPostgres;

/**
 * A fresh database for each start of the service in a test JVM. Every statement it runs is written to the file that the
 * system property {@code cardea.test.statement-log} names.
 */
public class PostgresTestResource implements QuarkusTestResourceLifecycleManager {
    public static final String STATEMENT_LOG = "cardea.test.statement-log";
    public static final Path PROGRAMS = Path.of("target", "test-programs").toAbsolutePath();
    private static final Path HOME = Path.of("target", "test-postgres").toAbsolutePath();

    private EmbeddedPostgres postgres;

    @Override
    public Map<String, String> start() {
        forgetFormer();
        postgres = EmbeddedPostgres.start(PROGRAMS, HOME, Map.of("log_statement", "all"));
        System.setProperty(STATEMENT_LOG, HOME.resolve("postgres.log").toString());
        var database = postgres.database();
        return Map.of(
                "cardea.data", Path.of("target", "test-data").toAbsolutePath().toString(),
                "quarkus.datasource.jdbc.url", database.url(),
                "quarkus.datasource.username", database.user(),
                "quarkus.datasource.password", database.password());
    }

    @Override
    public void stop() {
        postgres.stop();
    }

    // One that a killed test JVM left running ends first.
    private static void forgetFormer() {
        if (Files.isDirectory(HOME.resolve("cluster"))) {
            EmbeddedPostgres.start(PROGRAMS, HOME, Map.of()).stop();
            delete(HOME.resolve("cluster"));
            delete(HOME.resolve("postgres.log"));
        }
    }

    private static void delete(Path path) {
        try (var inside = Files.walk(path)) {
            for (var each : inside.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
