package org.cardea.launch;

import io.quarkus.runtime.Quarkus;
import java.util.Map;
import org.cardea.postgres.DataFolder;
import org.cardea.postgres.Database;
import org.cardea.postgres.EmbeddedPostgres;

/** From a data folder to a service that answers, and in good order back again. */
final class StartService {
    private final DataFolder folder;

    StartService(DataFolder folder) {
        this.folder = folder;
    }

    /** Returns when the service has ended. */
    void run() {
        var lock = folder.own();
        System.setProperty("cardea.data", folder.path().toString());
        database().configureService();
        Quarkus.run();
    }

    private Database database() {
        return Database.ofEnvironment(System.getenv()).orElseGet(() -> {
            var postgres = EmbeddedPostgres.start(folder.postgres(), Map.of());
            StopPostgres.atShutdown(postgres);
            return postgres.database();
        });
    }
}
