package org.cardea.accounts;

import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import org.cardea.shared.AccountId;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseHeader;

/** The second factor of the caller's account. */
@Path("/api/v1/me/second-factor")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Accounts")
public final class SecondFactorResource {

    private final SecurityIdentity identity;
    private final SetSecondFactor set;

    public SecondFactorResource(SecurityIdentity identity, SetSecondFactor set) {
        this.identity = identity;
        this.set = set;
    }

    @POST
    @ResponseHeader(name = "Cache-Control", value = "no-store")
    @Operation(summary = "A secret for an authenticator app; it counts once a first code was shown")
    @APIResponse(responseCode = "200", description = "The secret")
    @APIResponse(responseCode = "403", description = "forbidden: the password is wrong")
    @APIResponse(responseCode = "409", description = "second-factor-on")
    public SecondFactorWire.OfferBody begin(MeWire.AgainBody body, @Context HttpServerRequest request) {
        String password = Given.body(body).password();
        return SecondFactorWire.OfferBody.of(set.begin(account(), password, Address.of(request)));
    }

    @POST
    @Path("confirm")
    @ResponseHeader(name = "Cache-Control", value = "no-store")
    @Operation(summary = "Turn the second factor on, by a first code of the app")
    @APIResponse(responseCode = "200", description = "It is on; ten recovery codes")
    @APIResponse(responseCode = "403", description = "code-wrong")
    @APIResponse(responseCode = "409", description = "second-factor-off: there is none to be confirmed")
    public SecondFactorWire.RecoveryBody confirm(SecondFactorWire.CodeBody body) {
        String code = Given.text("code", Given.body(body).code(), Credentials.LONGEST_CODE);
        return SecondFactorWire.RecoveryBody.of(set.confirm(account(), code));
    }

    @DELETE
    @Operation(summary = "Turn the second factor off; its recovery codes go with it")
    @APIResponse(responseCode = "204", description = "It is off")
    @APIResponse(responseCode = "403", description = "forbidden: the password is wrong")
    @APIResponse(responseCode = "409", description = "second-factor-off")
    public void turnOff(MeWire.AgainBody body, @Context HttpServerRequest request) {
        set.turnOff(account(), Given.body(body).password(), Address.of(request));
    }

    private AccountId account() {
        return Caller.of(identity).account();
    }
}
