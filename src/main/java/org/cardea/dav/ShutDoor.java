package org.cardea.dav;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** While CardDAV is switched off, its addresses are as if they were not there. */
@ApplicationScoped
class ShutDoor {
    private static final int BEFORE_EVERYTHING = -2;
    private static final int NOT_FOUND = 404;

    private final DavConfig config;

    ShutDoor(DavConfig config) {
        this.config = config;
    }

    void route(@Observes Router router) {
        if (!config.enabled()) {
            router.route().order(BEFORE_EVERYTHING).handler(ShutDoor::refuse);
        }
    }

    private static void refuse(RoutingContext request) {
        String path = request.normalizedPath();
        if (path.equals("/dav") || path.startsWith("/dav/") || path.startsWith("/.well-known/carddav")) {
            request.response().setStatusCode(NOT_FOUND).end();
        } else {
            request.next();
        }
    }
}
