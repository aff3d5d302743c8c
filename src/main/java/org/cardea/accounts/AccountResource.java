package org.cardea.accounts;

import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseHeader;
import org.jboss.resteasy.reactive.ResponseStatus;

/** Accounts: opened and entered. */
@Path("/api/v1")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Accounts")
public final class AccountResource {

    private final SecurityIdentity identity;
    private final OpenAccount openAccount;
    private final LinkDevice linkDevice;
    private final RevokeDevice revokeDevice;
    private final OpenInvitation openInvitation;

    public AccountResource(
            SecurityIdentity identity,
            OpenAccount openAccount,
            LinkDevice linkDevice,
            RevokeDevice revokeDevice,
            OpenInvitation openInvitation) {
        this.identity = identity;
        this.openAccount = openAccount;
        this.linkDevice = linkDevice;
        this.revokeDevice = revokeDevice;
        this.openInvitation = openInvitation;
    }

    @POST
    @Path("accounts")
    @PermitAll
    @ResponseStatus(201)
    @ResponseHeader(name = "Cache-Control", value = "no-store")
    @Operation(summary = "Open an account, with its first book and the calling device")
    @APIResponse(
            responseCode = "201",
            description = "The account and the device's token",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = AccountWire.LinkedBody.class)))
    @APIResponse(responseCode = "403", description = "sign-up-closed, invitation-invalid")
    @APIResponse(responseCode = "409", description = "login-taken")
    public AccountWire.LinkedBody open(AccountWire.SignUpBody body, @Context HttpServerRequest request) {
        return AccountWire.LinkedBody.of(openAccount.open(Given.body(body).read(), Address.of(request)));
    }

    @POST
    @Path("login")
    @PermitAll
    @ResponseHeader(name = "Cache-Control", value = "no-store")
    @Operation(summary = "Link the calling device by login and password")
    @APIResponse(responseCode = "200", description = "The device's token")
    @APIResponse(
            responseCode = "401",
            description = "login-failed; second-factor-needed: the password is right, the code is missing or wrong")
    @APIResponse(responseCode = "409", description = "device-limit")
    @APIResponse(responseCode = "429", description = "slow-down, with Retry-After")
    public AccountWire.LinkedBody login(AccountWire.LoginBody body, @Context HttpServerRequest request) {
        Credentials credentials = Given.body(body).read();
        return AccountWire.LinkedBody.of(
                linkDevice.byLogin(credentials, AccountWire.DeviceBody.read(body.device()), Address.of(request)));
    }

    @POST
    @Path("link")
    @PermitAll
    @ResponseHeader(name = "Cache-Control", value = "no-store")
    @Operation(summary = "Link the calling device by a code that another device shows")
    @APIResponse(responseCode = "200", description = "The device's token")
    @APIResponse(responseCode = "403", description = "link-code-invalid")
    @APIResponse(responseCode = "429", description = "slow-down, with Retry-After")
    public AccountWire.LinkedBody link(AccountWire.LinkBody body, @Context HttpServerRequest request) {
        String code = Given.text("code", Given.body(body).code(), 100);
        return AccountWire.LinkedBody.of(
                linkDevice.byCode(code, AccountWire.DeviceBody.read(body.device()), Address.of(request)));
    }

    @POST
    @Path("link-codes")
    @Consumes(MediaType.WILDCARD)
    @ResponseStatus(201)
    @ResponseHeader(name = "Cache-Control", value = "no-store")
    @Operation(summary = "A code by which one more device can join: 10 minutes, once")
    public AccountWire.CodeBody linkCode() {
        LinkDevice.Offer offer = linkDevice.offer(caller().account());
        return AccountWire.CodeBody.of(offer.code(), offer.expiresAt());
    }

    @POST
    @Path("logout")
    @Consumes(MediaType.WILDCARD)
    @Operation(summary = "Revoke the calling device")
    @APIResponse(responseCode = "204", description = "Its token is worth nothing now")
    public void logout() {
        revokeDevice.revoke(caller(), caller().device(), caller().access());
    }

    @GET
    @Path("session")
    @Operation(summary = "Is my token still good?")
    @APIResponse(responseCode = "204", description = "It is")
    public void session() {
        caller();
    }

    @POST
    @Path("invitations")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed("admin")
    @ResponseStatus(201)
    @ResponseHeader(name = "Cache-Control", value = "no-store")
    @Operation(summary = "Invite a stranger to open one account")
    @APIResponse(responseCode = "403", description = "forbidden: only an admin may")
    public AccountWire.CodeBody invite() {
        OpenInvitation.Offer offer = openInvitation.offer(Role.MEMBER);
        return AccountWire.CodeBody.of(offer.code(), offer.expiresAt());
    }

    private Caller caller() {
        return Caller.of(identity);
    }
}
