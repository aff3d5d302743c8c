package org.cardea.accounts;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.cardea.activity.Activity;
import org.cardea.activity.Happening;
import org.cardea.activity.Kind;
import org.cardea.shared.AccountId;
import org.cardea.vault.RotateKeys;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

/** The rotation of the caller's encryption key. */
@Path("/api/v1/me/key")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Accounts")
public final class KeyResource {

    private final SecurityIdentity identity;
    private final RotateKeys rotateKeys;
    private final Activity activity;

    public KeyResource(SecurityIdentity identity, RotateKeys rotateKeys, Activity activity) {
        this.identity = identity;
        this.rotateKeys = rotateKeys;
        this.activity = activity;
    }

    @Schema(name = "KeyRotation")
    record RotationBody(
            boolean rotating,

            @Schema(examples = "1200", description = "Rows still sealed under an older version")
            long left) {}

    @POST
    @ResponseStatus(202)
    @Operation(summary = "Give the account a new key; its rows are sealed again in the background")
    public RotationBody rotate() {
        Caller caller = Caller.of(identity);
        AccountId account = caller.account();
        if (rotateKeys.left(account).isEmpty()) {
            activity.note(Happening.of(account, Kind.KEY_ROTATED).by(caller.device()));
        }
        rotateKeys.begin(account);
        return progress(account);
    }

    @GET
    @Operation(summary = "How far has the rotation come?")
    public RotationBody progress() {
        return progress(Caller.of(identity).account());
    }

    private RotationBody progress(AccountId account) {
        var left = rotateKeys.left(account);
        return new RotationBody(left.isPresent(), left.orElse(0));
    }
}
