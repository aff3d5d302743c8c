package org.cardea.interchange.export;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.LocalDate;
import org.cardea.accounts.Caller;
import org.cardea.activity.Activity;
import org.cardea.activity.Happening;
import org.cardea.activity.Kind;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Everything of the caller's account. */
@Path("/api/v1/me/export")
public class AccountExportResource {
    private static final String ZIP = "application/zip";
    private static final int BUFFER_BYTES = 64 * 1024;

    private final SecurityIdentity identity;
    private final ExportAccount export;
    private final Activity activity;
    private final Clock clock;

    AccountExportResource(SecurityIdentity identity, ExportAccount export, Activity activity, Clock clock) {
        this.identity = identity;
        this.export = export;
        this.activity = activity;
        this.clock = clock;
    }

    @GET
    @Produces(ZIP)
    @Operation(
            summary = "Everything of the account as one ZIP, streamed",
            description = "A folder for each book with contacts.vcf (vCard 4.0 with photos and groups) and contacts.csv"
                    + " (Cardea's own table, without photos), and account.json with settings, devices, names of app"
                    + " passwords and activity. If the service fails midway, the connection breaks.")
    @APIResponse(
            responseCode = "200",
            description = "The archive, as an attachment",
            content = @Content(mediaType = ZIP))
    public Response export() {
        Caller caller = Caller.of(identity);
        activity.note(Happening.of(caller.account(), Kind.EXPORTED)
                .by(caller.device())
                .with("format", "zip"));
        StreamingOutput file = out -> write(caller, out);
        return Response.ok(file)
                .header("Content-Type", ZIP)
                .header(
                        "Content-Disposition",
                        FileName.of("cardea", LocalDate.now(clock), "zip").disposition())
                .build();
    }

    /** An error leaves the buffer as it is: what is not sent can't look like the end. */
    private void write(Caller caller, OutputStream out) throws IOException {
        BufferedOutputStream buffered = new BufferedOutputStream(out, BUFFER_BYTES);
        export.write(caller, buffered);
        buffered.flush();
    }
}
