package org.cardea.shared;

import io.quarkus.arc.All;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.Json;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Refuses a body that says itself that it is too long, by a problem document as everything else; the framework alone
 * would hang up without a word. What is not far too long is read to its end unseen, so that the client gets to the answer.
 */
@Singleton
public final class BodyLimit {

    /** Before the framework's own check, after its bookkeeping. */
    private static final int PRIORITY = 100;

    /** After the framework's own check, which knows only one limit, the longest. */
    private static final int LAST_PRIORITY = 1;

    /** Under this the framework remembers how much of a body it hands out. */
    private static final String HANDED_OUT = "io.quarkus.max-request-size";

    private static final int PATIENCE = 8;

    private final long usual;
    private final List<LongBody> exceptions;

    public BodyLimit(
            @ConfigProperty(name = "cardea.http.body-bytes") MemorySize usual, @All List<LongBody> exceptions) {
        this.usual = usual.asLongValue();
        this.exceptions = exceptions;
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, PRIORITY);
        filters.register(this::limit, LAST_PRIORITY);
    }

    private void check(RoutingContext context) {
        long length = length(context.request());
        long limit = exception(context).map(LongBody::limit).orElse(usual);
        if (length <= limit) {
            context.next();
        } else {
            refuse(context, length, limit);
        }
    }

    /** Whoever reads a long body counts by itself, and reads on for a while, so that its answer is heard. */
    private void limit(RoutingContext context) {
        context.put(
                HANDED_OUT,
                exception(context).map(body -> body.limit() * (PATIENCE + 1)).orElse(usual));
        context.next();
    }

    private Optional<LongBody> exception(RoutingContext context) {
        String method = context.request().method().name();
        return exceptions.stream()
                .filter(body -> body.is(method, context.normalizedPath()))
                .findFirst();
    }

    private static void refuse(RoutingContext context, long length, long limit) {
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
