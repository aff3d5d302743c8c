package org.cardea.accounts;

import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.NewCookie;
import java.time.Duration;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;

/** A browser comes in and goes: its session is a device whose token lies in a cookie that no script can read. */
@Path("/api/v1/web")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@Tag(name = "Browser")
public final class WebSessionResource {

    /** As long as browsers keep a cookie at all; it is the service that ends a session. */
    private static final int KEPT_SECONDS = (int) Duration.ofDays(400).toSeconds();

    private static final int UNTIL_CLOSED = -1;

    private final OpenAccount openAccount;
    private final StartSession startSession;
    private final EndSession endSession;
    private final ReadMe readMe;

    public WebSessionResource(
            OpenAccount openAccount, StartSession startSession, EndSession endSession, ReadMe readMe) {
        this.openAccount = openAccount;
        this.startSession = startSession;
        this.endSession = endSession;
        this.readMe = readMe;
    }

    @GET
    @Path("sign-up")
    @Operation(summary = "Who may open an account here?")
    public WebWire.PolicyBody policy() {
        return WebWire.PolicyBody.of(openAccount.policy());
    }

    @POST
    @Path("accounts")
    @Operation(summary = "Open an account and sign this browser in")
    @APIResponse(
            responseCode = "201",
            description = "The account; the session is in the cookie cardea-session",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = MeWire.MeBody.class)))
    @APIResponse(responseCode = "403", description = "sign-up-closed, invitation-invalid, cross-site")
    @APIResponse(responseCode = "409", description = "login-taken")
    public RestResponse<MeWire.MeBody> signUp(WebWire.SignUpBody body, @Context HttpServerRequest request) {
        Provenance.check(request);
        Application application = Given.body(body).read(browser(request, false));
        Linked session = openAccount.open(application, Address.of(request));
        return signedIn(
                RestResponse.Status.CREATED, session, cookie(session.token().text(), UNTIL_CLOSED, request));
    }

    @POST
    @Path("session")
    @Operation(summary = "Sign this browser in")
    @APIResponse(
            responseCode = "200",
            description = "The account; the session is in the cookie cardea-session",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = MeWire.MeBody.class)))
    @APIResponse(
            responseCode = "401",
            description = "login-failed; second-factor-needed: the password is right, the code is missing or wrong")
    @APIResponse(responseCode = "403", description = "cross-site")
    @APIResponse(responseCode = "429", description = "slow-down, with Retry-After")
    public RestResponse<MeWire.MeBody> signIn(WebWire.SignInBody body, @Context HttpServerRequest request) {
        Provenance.check(request);
        Credentials credentials = Given.body(body).read();
        Linked session = startSession.start(credentials, browser(request, body.remember()), Address.of(request));
        SessionCookies.cookie(request).ifPresent(endSession::end);
        int age = body.remember() ? KEPT_SECONDS : UNTIL_CLOSED;
        return signedIn(RestResponse.Status.OK, session, cookie(session.token().text(), age, request));
    }

    @DELETE
    @Path("session")
    @Consumes(MediaType.WILDCARD)
    @ResponseStatus(204)
    @Operation(summary = "Sign this browser out")
    @APIResponse(responseCode = "204", description = "The session is over, and its cookie taken back")
    @APIResponse(responseCode = "403", description = "cross-site")
    public RestResponse<Void> signOut(@Context HttpServerRequest request) {
        Provenance.check(request);
        SessionCookies.cookie(request).ifPresent(endSession::end);
        return RestResponse.ResponseBuilder.<Void>noContent()
                .header("Clear-Site-Data", "\"cache\"")
                .cookie(cookie("", 0, request))
                .build();
    }

    private RestResponse<MeWire.MeBody> signedIn(RestResponse.Status status, Linked session, NewCookie cookie) {
        MeWire.MeBody me = MeWire.MeBody.of(readMe.of(session.account(), session.device()));
        return RestResponse.ResponseBuilder.create(status, me)
                .header("Cache-Control", "no-store")
                .cookie(cookie)
                .build();
    }

    private static NewDevice browser(HttpServerRequest request, boolean remember) {
        return NewDevice.browser(request.getHeader("User-Agent"), remember);
    }

    private static NewCookie cookie(String value, int age, HttpServerRequest request) {
        return new NewCookie.Builder(SessionCookies.name(request))
                .value(value)
                .path("/")
                .maxAge(age)
                .httpOnly(true)
                .secure(SessionCookies.isByHttps(request))
                .sameSite(NewCookie.SameSite.STRICT)
                .build();
    }
}
