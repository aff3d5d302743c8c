package org.cardea.accounts;

import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.Consumes;
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

/** What opens in place of the second factor when the app is lost. */
@Path("/api/v1/me/recovery-codes")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Accounts")
public final class RecoveryCodesResource {

    private final SecurityIdentity identity;
    private final SetSecondFactor set;

    public RecoveryCodesResource(SecurityIdentity identity, SetSecondFactor set) {
        this.identity = identity;
        this.set = set;
    }

    @POST
    @ResponseHeader(name = "Cache-Control", value = "no-store")
    @Operation(summary = "Ten new recovery codes; the former ones open nothing any more")
    @APIResponse(responseCode = "200", description = "The codes")
    @APIResponse(responseCode = "403", description = "forbidden: the password is wrong")
    @APIResponse(responseCode = "409", description = "second-factor-off")
    public SecondFactorWire.RecoveryBody renew(MeWire.AgainBody body, @Context HttpServerRequest request) {
        AccountId account = Caller.of(identity).account();
        String password = Given.body(body).password();
        return SecondFactorWire.RecoveryBody.of(set.renewRecoveryCodes(account, password, Address.of(request)));
    }
}
