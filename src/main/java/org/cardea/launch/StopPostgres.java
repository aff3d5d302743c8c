package org.cardea.launch;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.cardea.postgres.EmbeddedPostgres;

/** The database ends after everything that uses it. An exit handler would come too late: the JVM halts before it is through. */
@ApplicationScoped
class StopPostgres {
    // PostgreSQL starts before there is a container that could hand it over.
    private static EmbeddedPostgres ours;

    static synchronized void atShutdown(EmbeddedPostgres postgres) {
        ours = postgres;
    }

    void stop(@Observes @Priority(Integer.MAX_VALUE) ShutdownEvent event) {
        now();
    }

    /** Also where the service never came up, so that no event is fired. */
    static synchronized void now() {
        if (ours != null) {
            ours.stop();
            ours = null;
        }
    }
}
