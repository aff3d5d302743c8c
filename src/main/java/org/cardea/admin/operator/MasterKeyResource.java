package org.cardea.admin.operator;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.cardea.vault.RotateMasterKey;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

/** The master key and its rotation, for the operator; the key itself is told to nobody. */
@Path("/api/v1/operator/master-key")
@RolesAllowed("admin")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Operator")
public final class MasterKeyResource {
    private final RotateMasterKey rotate;

    public MasterKeyResource(RotateMasterKey rotate) {
        this.rotate = rotate;
    }

    /**
     * @param total keys of accounts
     * @param rewrapped how many of them the current master key guards
     * @param former older keys that the file still holds; they may go once everything is rewrapped
     */
    @Schema(
            name = "OperatorMasterKey",
            examples =
                    "{\"source\":\"key-file\",\"id\":\"3f1c9d20a4b87e55\",\"total\":1200,\"rewrapped\":800,\"running\":true,\"former\":1}")
    public record MasterKey(String source, String id, long total, long rewrapped, boolean running, int former) {}

    @GET
    @Operation(summary = "Which master key is in use, and how far its rotation has come")
    @APIResponse(responseCode = "200", description = "source is key-file, environment or transit")
    @APIResponse(responseCode = "403", description = "forbidden: only an admin may")
    public MasterKey progress() {
        RotateMasterKey.Progress of = rotate.progress();
        return new MasterKey(of.source(), of.id(), of.total(), of.rewrapped(), of.running(), of.former());
    }

    @POST
    @Path("rotate")
    @ResponseStatus(202)
    @Operation(
            summary = "A new master key in the key file; the accounts' keys are wrapped anew in the background",
            description =
                    "The former key stays in the file below the new one. Where a rotation is under way, it goes on.")
    @APIResponse(responseCode = "202", description = "The new key is in use")
    @APIResponse(responseCode = "403", description = "forbidden: only an admin may")
    @APIResponse(
            responseCode = "409",
            description = "rotation-elsewhere: it is kept elsewhere, or several instances run")
    public MasterKey rotate() {
        rotate.begin();
        return progress();
    }
}
