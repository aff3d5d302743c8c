package org.cardea.launch;

import io.quarkus.runtime.Application;
import io.quarkus.runtime.Quarkus;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
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
        Tls.ofEnvironment(System.getenv()).ifPresent(tls -> {
            if (List.of(words).contains(Serve.DEMO)) {
                throw new Refused("the demo is filled over plain http: leave " + Tls.CERTIFICATE + " away for it");
            }
            tls.configureService(System.getenv());
        });
        try (var lock = folder.own()) {
            new Replacement(folder).finish();
            System.setProperty("cardea.data", folder.path().toString());
            var loading = loading();
            database().configureService();
            loading.join();
            Quarkus.run(Serve.class, StartService::end, words);
        } catch (IOException e) {
            throw new Refused("cannot use the data folder " + folder.path() + ": " + e.getMessage(), e);
        }
    }

    /** What the service can do before it knows its database, done while that starts: its class prepares all that never changes. */
    private static CompletableFuture<Void> loading() {
        var loader = Thread.currentThread().getContextClassLoader();
        return CompletableFuture.runAsync(
                () -> {
                    Thread.currentThread().setContextClassLoader(loader);
                    try {
                        Class.forName(Application.APP_CLASS_NAME, true, loader);
                    } catch (ClassNotFoundException e) {
                        throw new IllegalStateException("the service is not built as Quarkus builds it", e);
                    }
                },
                task -> new Thread(task, "load-service").start());
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
