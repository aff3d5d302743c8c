package org.cardea.admin.operator;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.List;
import java.util.regex.Pattern;
import org.cardea.accounts.InvitationStore;
import org.cardea.shared.Problem;
import org.cardea.shared.ServerTime;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Invitations that nobody has used yet; {@code POST /invitations} makes one. */
@Path("/api/v1/operator/invitations")
@RolesAllowed("admin")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Operator")
public final class InvitationsResource {
    private static final Pattern ID = Pattern.compile("[0-9a-f]{64}");

    private final InvitationStore invitations;
    private final Clock clock;

    public InvitationsResource(InvitationStore invitations, Clock clock) {
        this.invitations = invitations;
        this.clock = clock;
    }

    @Schema(
            name = "OperatorInvitations",
            examples =
                    "{\"items\":[{\"invitation\":\"eaea70ce81dd4b6794bd988c378c9b6e448d5f4f5cf31cd6c437d3509403413f\",\"role\":\"member\",\"expiresAt\":\"2026-03-08T12:00:00.000000Z\"}]}")
    public record Open(List<Item> items) {}

    @Schema(name = "OperatorInvitation")
    public record Item(String invitation, String role, String expiresAt) {}

    @GET
    @Operation(
            summary = "Invitations that can still be used; not their codes, which were told once",
            description = "The 500 that live longest.")
    @APIResponse(responseCode = "200", description = "The one that expires last comes first")
    @APIResponse(responseCode = "403", description = "forbidden: only an admin may")
    public Open list() {
        return new Open(invitations.open(clock.instant()).stream()
                .map(open -> new Item(open.id(), open.role().toString(), new ServerTime(open.expiresAt()).toString()))
                .toList());
    }

    @DELETE
    @Path("{invitation}")
    @Operation(summary = "Take an invitation back")
    @APIResponse(responseCode = "204", description = "Nobody can use it any more")
    @APIResponse(responseCode = "404", description = "not-found: used, expired, or never there")
    public void withdraw(@PathParam("invitation") String invitation) {
        if (!ID.matcher(invitation).matches()) {
            throw Problem.badRequest("This is no invitation's id.").with("field", "invitation");
        }
        if (!invitations.withdraw(invitation)) {
            throw Problem.notFound();
        }
    }
}
