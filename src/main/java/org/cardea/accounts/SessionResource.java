package org.cardea.accounts;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.cardea.shared.DeviceId;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The browsers in which the caller's account is signed in. */
@Path("/api/v1/me/sessions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Accounts")
public final class SessionResource {

    private final SecurityIdentity identity;
    private final EndSession sessions;
    private final RevokeDevice revoke;

    public SessionResource(SecurityIdentity identity, EndSession sessions, RevokeDevice revoke) {
        this.identity = identity;
        this.sessions = sessions;
        this.revoke = revoke;
    }

    @GET
    @Operation(summary = "Where am I signed in?")
    public SessionWire.ListBody list() {
        Caller caller = Caller.of(identity);
        return new SessionWire.ListBody(sessions.living(caller.account()).stream()
                .map(view -> SessionWire.ItemBody.of(view, caller.device()))
                .toList());
    }

    @DELETE
    @Path("{session}")
    @Operation(summary = "Sign a browser out, at once")
    @APIResponse(responseCode = "204", description = "Its session is over")
    @APIResponse(responseCode = "404", description = "not-found")
    public void end(@PathParam("session") String session) {
        revoke.revoke(Caller.of(identity), DeviceId.of(session), Access.COOKIE);
    }

    @DELETE
    @Operation(summary = "Sign every other browser out, at once")
    @APIResponse(responseCode = "204", description = "Their sessions are over")
    public void endOthers() {
        sessions.endOthers(Caller.of(identity));
    }
}
