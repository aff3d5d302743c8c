package org.cardea.accounts;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.cardea.shared.AccountId;
import org.cardea.shared.DeviceId;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseHeader;
import org.jboss.resteasy.reactive.ResponseStatus;

/** The passwords for clients that know no tokens, each for itself to be revoked. */
@Path("/api/v1/me/app-passwords")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Accounts")
public final class AppPasswordResource {

    private final SecurityIdentity identity;
    private final DeviceStore devices;
    private final MakeAppPassword make;
    private final ChooseGroups groups;
    private final RevokeDevice revoke;

    public AppPasswordResource(
            SecurityIdentity identity,
            DeviceStore devices,
            MakeAppPassword make,
            ChooseGroups groups,
            RevokeDevice revoke) {
        this.identity = identity;
        this.devices = devices;
        this.make = make;
        this.groups = groups;
        this.revoke = revoke;
    }

    @GET
    @Operation(summary = "The app passwords, and when each was last used")
    public AppPasswordWire.ListBody list() {
        return new AppPasswordWire.ListBody(devices.linked(account(), Access.BASIC).stream()
                .map(AppPasswordWire.ItemBody::of)
                .toList());
    }

    @POST
    @ResponseStatus(201)
    @ResponseHeader(name = "Cache-Control", value = "no-store")
    @Operation(summary = "Make a password for one CardDAV client; it opens nothing else")
    @APIResponse(
            responseCode = "201",
            description = "The password",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = AppPasswordWire.MadeBody.class)))
    @APIResponse(responseCode = "409", description = "app-password-limit")
    public AppPasswordWire.MadeBody make(AppPasswordWire.WishBody body) {
        String name = Given.text("name", Given.body(body).name(), NewDevice.LONGEST_NAME);
        DavClient client = DavClient.of(Given.value("client", body.client()));
        return AppPasswordWire.MadeBody.of(make.make(account(), name, client, ChooseGroups.read(body.groups())));
    }

    @PATCH
    @Path("{appPassword}")
    @Operation(
            summary = "Choose how the client is told of groups",
            description =
                    "The client gets its books anew, in the other form. `auto` guesses again at its next request.")
    @APIResponse(responseCode = "204", description = "So it is told from now on")
    @APIResponse(responseCode = "404", description = "not-found")
    public void change(@PathParam("appPassword") String appPassword, AppPasswordWire.ChangeBody body) {
        String wanted = Given.value("groups", Given.body(body).groups());
        groups.choose(account(), DeviceId.of(appPassword), ChooseGroups.read(wanted));
    }

    @DELETE
    @Path("{appPassword}")
    @Operation(summary = "Revoke an app password, at once")
    @APIResponse(responseCode = "204", description = "It opens nothing now")
    @APIResponse(responseCode = "404", description = "not-found")
    public void revoke(@PathParam("appPassword") String appPassword) {
        revoke.revoke(Caller.of(identity), DeviceId.of(appPassword), Access.BASIC);
    }

    private AccountId account() {
        return Caller.of(identity).account();
    }
}
