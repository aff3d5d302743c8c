package org.cardea.admin.operator;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.OptionalLong;
import org.cardea.shared.ServerTime;
import org.cardea.sync.CountSyncs;
import org.cardea.sync.SyncHour;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How the service does, for the operator. */
@Path("/api/v1/operator")
@RolesAllowed("admin")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Operator")
public final class HealthResource {
    private final HealthStore store;
    private final CountDevices devices;
    private final ListAccounts accounts;
    private final CountSyncs syncs;
    private final String version;

    public HealthResource(
            HealthStore store,
            CountDevices devices,
            ListAccounts accounts,
            CountSyncs syncs,
            @ConfigProperty(name = "quarkus.application.version") String version) {
        this.store = store;
        this.devices = devices;
        this.accounts = accounts;
        this.syncs = syncs;
        this.version = version;
    }

    /** @param uptime in seconds */
    @Schema(
            name = "OperatorHealth",
            examples =
                    "{\"version\":\"1.0.0\",\"uptime\":86400,\"database\":{\"bytes\":73400320,\"connections\":7,\"version\":\"18.1\"},\"accounts\":12,\"sessions\":5,\"devices\":{\"inStep\":20,\"behind\":1,\"never\":2,\"silent\":3,\"ofAccounts\":12}}")
    public record Health(
            String version, long uptime, Database database, long accounts, long sessions, Devices devices) {}

    @Schema(name = "OperatorDatabase")
    public record Database(long bytes, int connections, String version) {}

    /** @param ofAccounts how many accounts were looked at, 50,000 at most */
    @Schema(name = "OperatorDevices")
    public record Devices(long inStep, long behind, long never, long silent, int ofAccounts) {}

    @GET
    @Path("health")
    @Operation(
            summary = "How the service does: database, sessions, and how many devices are in step",
            description = "Devices and sessions are those of the last minute.")
    @APIResponse(responseCode = "200", description = "It is up")
    @APIResponse(responseCode = "403", description = "forbidden: only an admin may")
    public Health health() {
        HealthStore.Database database = store.database();
        CountDevices.Counted counted = devices.all();
        HealthStore.Devices of = counted.devices();
        return new Health(
                version,
                ManagementFactory.getRuntimeMXBean().getUptime() / 1000,
                new Database(database.bytes(), database.connections(), database.version()),
                accounts.count(""),
                of.sessions(),
                new Devices(of.inStep(), of.behind(), of.never(), of.silent(), counted.accounts()));
    }

    @Schema(
            name = "OperatorSyncs",
            examples =
                    "{\"items\":[{\"hour\":\"2026-03-01T12:00:00.000000Z\",\"uploads\":120,\"downloads\":340,\"changes\":190,\"lagMedianMs\":840,\"lagP95Ms\":2400}]}")
    public record Syncs(List<Hour> items) {}

    /** @param lagMedianMs null where nothing was acknowledged in that hour */
    @Schema(name = "OperatorHour")
    public record Hour(String hour, long uploads, long downloads, long changes, Long lagMedianMs, Long lagP95Ms) {
        static Hour of(SyncHour of) {
            return new Hour(
                    new ServerTime(of.hour()).toString(),
                    of.uploads(),
                    of.downloads(),
                    of.changes(),
                    orNull(of.lagMedian()),
                    orNull(of.lagP95()));
        }

        private static Long orNull(OptionalLong number) {
            return number.isPresent() ? number.getAsLong() : null;
        }
    }

    @GET
    @Path("syncs")
    @Operation(
            summary = "How much was synced, hour by hour, and how long changes took to reach another device",
            description = "The oldest hour first, the running one last; 90 days are kept. The lag is the time from a"
                    + " change to the word of another device of the account that it has it; a phone that was off counts"
                    + " with all that time.")
    @APIResponse(responseCode = "200", description = "Every hour, those without syncs as well")
    @APIResponse(responseCode = "403", description = "forbidden: only an admin may")
    public Syncs syncs(@QueryParam("hours") @DefaultValue("48") String hours) {
        int wanted = Range.read("hours", hours, 1, CountSyncs.HOURS_KEPT);
        return new Syncs(syncs.last(wanted).stream().map(Hour::of).toList());
    }
}
