package org.cardea.history;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.cardea.accounts.Caller;
import org.cardea.accounts.DeviceStore;
import org.cardea.activity.Activity;
import org.cardea.activity.Kind;
import org.cardea.activity.Line;
import org.cardea.shared.CardId;
import org.cardea.shared.DeviceId;
import org.cardea.shared.Problem;
import org.cardea.shared.ServerTime;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** What happened in the caller's account, and when. */
@Path("/api/v1/activity")
@Produces(MediaType.APPLICATION_JSON)
public class ActivityResource {
    private static final int MOST = 200;

    private final SecurityIdentity identity;
    private final Activity activity;
    private final DeviceStore devices;

    ActivityResource(SecurityIdentity identity, Activity activity, DeviceStore devices) {
        this.identity = identity;
        this.activity = activity;
        this.devices = devices;
    }

    /** @param next what to give as before for the page behind this one; null on the last */
    @Schema(
            name = "Activity",
            examples =
                    "{\"items\":[{\"id\":\"019d2f3c-9e40-7000-8000-000000000002\",\"at\":\"2026-03-02T07:12:09.600000Z\",\"kind\":\"contacts-changed\",\"device\":\"0190c000-0000-7000-8000-000000000001\",\"deviceName\":\"Zoë's phone\",\"book\":\"0190d000-0000-7000-8000-000000000001\",\"count\":4,\"details\":{\"added\":3,\"changed\":1,\"deleted\":0,\"groups\":0,\"until\":\"2026-03-02T07:40:00.000000Z\"}}],\"next\":\"019d2f3c-9e40-7000-8000-000000000002\"}")
    public record Page(List<Item> items, String next) {}

    @Schema(name = "ActivityItem")
    public record Item(
            String id,
            String at,
            String kind,
            String device,
            String deviceName,
            String book,
            int count,
            Map<String, Object> details) {

        static Item of(Line line, Map<DeviceId, String> names) {
            return new Item(
                    line.id().toString(),
                    new ServerTime(line.at()).toString(),
                    line.kind().toString(),
                    Objects.toString(line.device(), null),
                    names.get(line.device()),
                    Objects.toString(line.book(), null),
                    line.count(),
                    details(line));
        }

        private static Map<String, Object> details(Line line) {
            if (line.kind() != Kind.CONTACTS_CHANGED) {
                return line.details();
            }
            Map<String, Object> details = new LinkedHashMap<>(line.details());
            details.put("until", new ServerTime(line.until()).toString());
            return details;
        }
    }

    @GET
    @Operation(
            summary = "What happened in the account, newest first",
            description = "contacts-changed tells what one device did to one book in an hour, from at to details.until;"
                    + " a line of the running hour still grows. Lines are kept as long as versions are.")
    @APIResponse(responseCode = "200", description = "At most 200 lines")
    @APIResponse(responseCode = "400", description = "bad-request (before, limit)")
    public Page list(@QueryParam("before") String before, @QueryParam("limit") @DefaultValue("50") String limit) {
        Caller caller = Caller.of(identity);
        int most = limit(limit);
        List<Line> lines =
                activity.list(caller.account(), Optional.ofNullable(before).map(ActivityResource::id), most);
        Map<DeviceId, String> names = devices.names(caller.account());
        return new Page(
                lines.stream().map(line -> Item.of(line, names)).toList(),
                lines.size() < most ? null : lines.getLast().id().toString());
    }

    private static UUID id(String text) {
        try {
            return CardId.of(text).value();
        } catch (Problem notAUuid) {
            throw Problem.badRequest("This is no line's id.").with("field", "before");
        }
    }

    private static int limit(String text) {
        try {
            int limit = Integer.parseInt(text);
            if (limit >= 1 && limit <= MOST) {
                return limit;
            }
        } catch (NumberFormatException notANumber) {
            // told below, as any other number is
        }
        throw Problem.badRequest("A page has 1 to %d lines.".formatted(MOST)).with("field", "limit");
    }
}
