package org.cardea.launch;

import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;

/** One page answers all addresses of the web admin, which it tells apart by itself; its files' names change with their contents. */
@ApplicationScoped
class ServePages {
    private static final String THE_PAGE = "/index.html";
    private static final String FILES = "/assets/";
    private static final List<String> NO_PAGES = List.of("/api", "/q", "/dav");
    private static final int BEFORE_EVERYTHING = -1;
    private static final int OK = 200;

    void route(@Observes Router router) {
        router.get().order(BEFORE_EVERYTHING).handler(ServePages::lead);
    }

    private static void lead(RoutingContext request) {
        if (isPage(request)) {
            request.reroute(THE_PAGE);
            return;
        }
        var path = request.normalizedPath();
        if (!isInterface(path)) {
            request.addHeadersEndHandler(sent -> sayHowLong(path, request.response()));
        }
        request.next();
    }

    /** A browser's navigation, unlike whoever asks for a file or a call. */
    private static boolean isPage(RoutingContext request) {
        var path = request.normalizedPath();
        var accepted = request.request().getHeader("Accept");
        return !isInterface(path)
                && path.lastIndexOf('.') < path.lastIndexOf('/')
                && accepted != null
                && accepted.contains("text/html");
    }

    private static boolean isInterface(String path) {
        return NO_PAGES.stream().anyMatch(door -> path.equals(door) || path.startsWith(door + "/"));
    }

    private static void sayHowLong(String path, HttpServerResponse response) {
        var forever = path.startsWith(FILES) && response.getStatusCode() == OK;
        response.putHeader("Cache-Control", forever ? "public, max-age=31536000, immutable" : "no-cache");
    }
}
