package org.cardea.dav;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.OPTIONS;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Where every client looks first (RFC 6764 section 5). */
@Path("/.well-known/carddav{path:/?}")
@PermitAll
@Consumes("*/*")
public class WellKnownResource {

    @GET
    @Operation(hidden = true)
    public Response get() {
        return there();
    }

    @PROPFIND
    @Operation(hidden = true)
    public Response propfind() {
        return there();
    }

    @OPTIONS
    @Operation(hidden = true)
    public Response options() {
        return there();
    }

    @Target(ElementType.METHOD)
    @Retention(RetentionPolicy.RUNTIME)
    @HttpMethod("PROPFIND")
    @interface PROPFIND {}

    private static Response there() {
        return Response.status(Response.Status.MOVED_PERMANENTLY)
                .header("Location", Hrefs.ROOT)
                .build();
    }
}
