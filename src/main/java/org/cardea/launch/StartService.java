package org.cardea.launch;

import io.quarkus.runtime.Quarkus;
import java.io.IOException;
import java.util.Map;
import org.cardea.postgres.DataFolder;
import org.cardea.postgres.Database;
import org.cardea.postgres.EmbeddedPostgres;
import org.cardea.postgres.Refused;
import org.cardea.postgres.Replacement;

/** From a data folder to a service that answers, and in good order back again. */
final class StartService {
    private final DataFolder folder;

    StartService(DataFolder folder) {
        this.folder = folder;
    }

    /** Returns when the service has ended. */
    void run(String... words) {
        try (var lock = folder.own()) {
            new Replacement(folder).finish();
            System.setProperty("cardea.data", folder.path().toString());
            database().configureService();
            Quarkus.run(Serve.class, StartService::end, words);
        } catch (IOException e) {
            throw new Refused("cannot use the data folder " + folder.path() + ": " + e.getMessage(), e);
        }
    }

    private static void end(int code, Throwable failure) {
        if (failure != null) {
            System.err.println("cardea: the service does not start:");
            failure.printStackTrace();
        }
        StopPostgres.now();
        System.exit(code);
    }

    private Database database() {
        return Database.ofEnvironment(System.getenv()).orElseGet(() -> {
            var postgres = EmbeddedPostgres.start(folder.programs(), folder.postgres(), Map.of());
            StopPostgres.atShutdown(postgres);
            return postgres.database();
        });
    }
}
