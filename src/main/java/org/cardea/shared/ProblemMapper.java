package org.cardea.shared;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.Json;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Tells every failure as an RFC 9457 document; the only place that does. */
public final class ProblemMapper {

    public static final String MEDIA_TYPE = "application/problem+json";

    /** Below it are clients that ask their user for a password. */
    private static final String DAV = "/dav";

    private static final String BY_PASSWORD = "Basic realm=\"Cardea\", charset=\"UTF-8\"";

    private static final Logger LOG = Logger.getLogger(ProblemMapper.class);

    @ServerExceptionMapper
    public Response problem(Problem problem) {
        Response.ResponseBuilder answer =
                Response.status(problem.status()).type(MEDIA_TYPE).entity(problem.document());
        if (problem.status() == 401) {
            answer.header("WWW-Authenticate", "Bearer");
        }
        if (problem.members().get("retryAfter") instanceof Long seconds) {
            answer.header("Retry-After", seconds);
        }
        return answer.build();
    }

    /** The same for a route beside the framework's resources. */
    public void tell(Throwable fault, RoutingContext request) {
        Response told = switch (fault) {
            case Problem problem -> problem(problem);
            case SecurityException refused -> unauthorized(request.normalizedPath());
            default -> internal(fault);
        };
        HttpServerResponse answer = request.response();
        if (answer.headWritten() || answer.closed()) {
            return;
        }
        answer.setStatusCode(told.getStatus());
        told.getStringHeaders().forEach((name, values) -> answer.putHeader(name, values));
        answer.end(Json.encode(told.getEntity()));
    }

    @ServerExceptionMapper
    public Response json(JsonProcessingException broken) {
        return problem(badJson(broken));
    }

    @ServerExceptionMapper
    public Response json(MismatchedInputException broken) {
        return problem(badJson(broken));
    }

    @ServerExceptionMapper({UnauthorizedException.class, AuthenticationFailedException.class})
    public Response unauthorized(SecurityException refused, UriInfo uri) {
        return unauthorized(uri.getPath());
    }

    private Response unauthorized(String path) {
        Response answer = problem(Problem.of("unauthorized", 401, "A valid device token is needed"));
        return path.startsWith(DAV)
                ? Response.fromResponse(answer)
                        .header("WWW-Authenticate", null)
                        .header("WWW-Authenticate", BY_PASSWORD)
                        .build()
                : answer;
    }

    @ServerExceptionMapper
    public Response forbidden(ForbiddenException refused) {
        return problem(Problem.of("forbidden", 403, "This is not yours to do"));
    }

    /** What the framework itself refuses: unknown paths, wrong methods, wrong media types, unreadable bodies. */
    @ServerExceptionMapper
    public Response refusal(WebApplicationException refused) {
        if (refused.getCause() instanceof JsonProcessingException broken) {
            return problem(badJson(broken));
        }
        int status = refused.getResponse().getStatus();
        if (status >= 500) {
            return internal(refused);
        }
        Response told = problem(refusalOf(status));
        return Response.fromResponse(refused.getResponse())
                .type(MEDIA_TYPE)
                .entity(told.getEntity())
                .build();
    }

    /**
     * Anything else is our fault. The log gets the kinds of the exceptions and their places in the code but not their
     * messages, which may quote what a person typed (a constraint's violation quotes the row); the client gets an id
     * to ask us about.
     */
    @ServerExceptionMapper
    public Response internal(Throwable fault) {
        String id = UUID.randomUUID().toString();
        LOG.errorf("Internal error %s: %s", id, FaultTrace.of(fault));
        return problem(Problem.of("internal", 500, "The service failed; this is not your fault")
                .with("id", id));
    }

    private static Problem refusalOf(int status) {
        return switch (status) {
            case 404 -> Problem.notFound();
            case 405 -> Problem.of("method-not-allowed", 405, "This cannot be done here");
            case 406 -> Problem.of("not-acceptable", 406, "The answer cannot be given in that form");
            case 413 -> Problem.tooLarge("The body is longer than this call takes.");
            case 415 -> Problem.of("unsupported-media-type", 415, "The body must be " + MediaType.APPLICATION_JSON);
            default -> Problem.of("bad-request", status, "The request is not right");
        };
    }

    private static Problem badJson(JsonProcessingException broken) {
        Problem problem = Problem.of("bad-json", 400, "The body is not the JSON that is expected here");
        JsonLocation place = broken.getLocation();
        if (place != null) {
            problem = problem.detail("Line %d, column %d.".formatted(place.getLineNr(), place.getColumnNr()))
                    .with("line", place.getLineNr())
                    .with("column", place.getColumnNr());
        }
        return broken instanceof JsonMappingException inside
                        && !inside.getPath().isEmpty()
                ? problem.with("field", path(inside))
                : problem;
    }

    private static String path(JsonMappingException inside) {
        return inside.getPath().stream()
                .map(step -> step.getFieldName() != null ? "." + step.getFieldName() : "[" + step.getIndex() + "]")
                .collect(Collectors.joining())
                .replaceFirst("^\\.", "");
    }
}
