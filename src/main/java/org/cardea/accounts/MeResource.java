package org.cardea.accounts;

import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The caller's own account: told, changed, closed. */
@Path("/api/v1/me")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Accounts")
public final class MeResource {

    private final SecurityIdentity identity;
    private final ReadMe readMe;
    private final ChangeSettings changeSettings;
    private final ChangePassword changePassword;
    private final CloseAccount closeAccount;

    public MeResource(
            SecurityIdentity identity,
            ReadMe readMe,
            ChangeSettings changeSettings,
            ChangePassword changePassword,
            CloseAccount closeAccount) {
        this.identity = identity;
        this.readMe = readMe;
        this.changeSettings = changeSettings;
        this.changePassword = changePassword;
        this.closeAccount = closeAccount;
    }

    @GET
    @Operation(summary = "Who am I?")
    public MeWire.MeBody me() {
        return MeWire.MeBody.of(readMe.of(caller().account(), caller().device()));
    }

    @PATCH
    @Operation(summary = "Change region, language, order of names or retention")
    @APIResponse(responseCode = "200", description = "The account as it is now")
    @APIResponse(responseCode = "400", description = "bad-request, naming the field")
    public MeWire.MeBody change(MeWire.SettingsBody body) {
        changeSettings.change(caller().account(), Given.body(body)::applyTo);
        return me();
    }

    @PUT
    @Path("password")
    @Operation(summary = "Change the password; other devices are revoked unless they are kept")
    @APIResponse(responseCode = "204", description = "Changed")
    @APIResponse(responseCode = "400", description = "password-weak")
    @APIResponse(responseCode = "403", description = "forbidden: the current password is wrong")
    public void password(MeWire.PasswordBody body, @Context HttpServerRequest request) {
        Given.body(body);
        changePassword.change(caller(), body.current(), body.next(), body.keepDevices(), Address.of(request));
    }

    @DELETE
    @Operation(summary = "Close the account: its key is destroyed first, then every row")
    @APIResponse(responseCode = "204", description = "Nothing of it is left")
    @APIResponse(responseCode = "403", description = "forbidden: the password is wrong")
    public void close(MeWire.AgainBody body, @Context HttpServerRequest request) {
        closeAccount.close(caller().account(), Given.body(body).password(), Address.of(request));
    }

    private Caller caller() {
        return Caller.of(identity);
    }
}
