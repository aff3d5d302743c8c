package org.cardea.dav;

import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.OPTIONS;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.InputStream;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.function.Function;
import org.cardea.accounts.Access;
import org.cardea.accounts.Caller;
import org.cardea.shared.Problem;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** WebDAV's methods, each handed on to who answers it. */
@Path("/dav{path:(/.*)?}")
@Consumes("*/*")
public class DavResource {
    private final SecurityIdentity identity;
    private final Options options;
    private final Propfind propfind;
    private final Proppatch proppatch;
    private final Mkcol mkcol;
    private final Report report;
    private final GetCard get;
    private final PutCard put;
    private final DeleteThing delete;

    DavResource(
            SecurityIdentity identity,
            Options options,
            Propfind propfind,
            Proppatch proppatch,
            Mkcol mkcol,
            Report report,
            GetCard get,
            PutCard put,
            DeleteThing delete) {
        this.identity = identity;
        this.options = options;
        this.propfind = propfind;
        this.proppatch = proppatch;
        this.mkcol = mkcol;
        this.report = report;
        this.get = get;
        this.put = put;
        this.delete = delete;
    }

    @Target(ElementType.METHOD)
    @Retention(RetentionPolicy.RUNTIME)
    @HttpMethod("PROPFIND")
    @interface PROPFIND {}

    @Target(ElementType.METHOD)
    @Retention(RetentionPolicy.RUNTIME)
    @HttpMethod("PROPPATCH")
    @interface PROPPATCH {}

    @Target(ElementType.METHOD)
    @Retention(RetentionPolicy.RUNTIME)
    @HttpMethod("MKCOL")
    @interface MKCOL {}

    @Target(ElementType.METHOD)
    @Retention(RetentionPolicy.RUNTIME)
    @HttpMethod("REPORT")
    @interface REPORT {}

    @OPTIONS
    @Operation(hidden = true)
    public Response options(@Context RoutingContext request) {
        return answered(request, InputStream.nullInputStream(), options::answer);
    }

    @PROPFIND
    @Operation(hidden = true)
    public Response propfind(@Context RoutingContext request, InputStream body) {
        return answered(request, body, propfind::answer);
    }

    @PROPPATCH
    @Operation(hidden = true)
    public Response proppatch(@Context RoutingContext request, InputStream body) {
        return answered(request, body, proppatch::answer);
    }

    @MKCOL
    @Operation(hidden = true)
    public Response mkcol(@Context RoutingContext request, InputStream body) {
        return answered(request, body, mkcol::answer);
    }

    @REPORT
    @Operation(hidden = true)
    public Response report(@Context RoutingContext request, InputStream body) {
        return answered(request, body, report::answer);
    }

    @GET
    @Operation(hidden = true)
    public Response get(@Context RoutingContext request) {
        return answered(request, InputStream.nullInputStream(), get::answer);
    }

    @PUT
    @Operation(hidden = true)
    public Response put(@Context RoutingContext request, InputStream body) {
        return answered(request, body, put::answer);
    }

    @DELETE
    @Operation(hidden = true)
    public Response delete(@Context RoutingContext request) {
        return answered(request, InputStream.nullInputStream(), delete::answer);
    }

    private Response answered(RoutingContext request, InputStream body, Function<Call, Answer> answering) {
        Caller caller = Caller.of(identity);
        Call call = new Call(caller, request.normalizedPath(), request.request()::getHeader, body);
        return response(caller.access() == Access.BASIC ? answer(call, answering) : Answer.of(403));
    }

    private static Answer answer(Call call, Function<Call, Answer> answering) {
        try {
            return answering.apply(call);
        } catch (Refusal refusal) {
            return refusal.answer();
        } catch (Problem problem) {
            if (problem.status() == 404) {
                return Answer.of(404);
            }
            throw problem;
        }
    }

    private static Response response(Answer answer) {
        Response.ResponseBuilder built = Response.status(answer.status());
        answer.headers().forEach(built::header);
        built.header("DAV", Options.CLASSES);
        if (answer.body() != null) {
            built.entity((StreamingOutput) out -> answer.body().write(out));
        }
        return built.build();
    }
}
