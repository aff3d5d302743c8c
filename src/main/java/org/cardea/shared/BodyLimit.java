package org.cardea.shared;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.Json;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Refuses a body that says itself that it is too long, by a problem document as everything else; the framework alone
 * would hang up without a word. What is not far too long is read to its end unseen, so that the client gets to the answer.
 */
@Singleton
public final class BodyLimit {

    /** Before the framework's own check, after its bookkeeping. */
    private static final int PRIORITY = 100;

    private static final int PATIENCE = 8;

    private final long limit;

    public BodyLimit(@ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize limit) {
        this.limit = limit.asLongValue();
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, PRIORITY);
    }

    private void check(RoutingContext context) {
        long length = length(context.request());
        if (length <= limit) {
            context.next();
        } else {
            refuse(context, length);
        }
    }

    private void refuse(RoutingContext context, long length) {
        Problem problem = Problem.tooLarge("A body has at most %d bytes.".formatted(limit));
        context.response()
                .setStatusCode(problem.status())
                .putHeader(HttpHeaders.CONTENT_TYPE, ProblemMapper.MEDIA_TYPE)
                .end(Json.encode(problem.document()));
        if (length > limit * PATIENCE) {
            context.request().connection().close();
        } else {
            context.request().resume();
        }
    }

    /** 0 where it is not said; the reader of such a body counts. */
    private static long length(HttpServerRequest request) {
        String said = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        return said == null ? 0 : Long.parseLong(said);
    }
}
