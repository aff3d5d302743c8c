package org.cardea.accounts;

import java.util.List;
import org.cardea.shared.DeviceId;
import org.cardea.shared.ServerTime;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The bodies of the calls about sessions, as they are on the wire. */
final class SessionWire {

    private SessionWire() {}

    @Schema(name = "Sessions")
    record ListBody(List<ItemBody> items) {}

    @Schema(name = "Session")
    record ItemBody(
            @Schema(examples = "0190c000-0000-7000-8000-000000000001")
            String session,

            @Schema(examples = "Firefox on Linux") String name,

            @Schema(examples = "2026-03-01T12:00:00.000000Z")
            String createdAt,

            @Schema(examples = "2026-03-02T07:30:00.000000Z", description = "To the minute")
            String lastSeen,

            @Schema(description = "Is it the calling one?") boolean current) {

        static ItemBody of(DeviceStore.View view, DeviceId caller) {
            return new ItemBody(
                    view.device().toString(),
                    view.name(),
                    new ServerTime(view.linkedAt()).toString(),
                    new ServerTime(view.lastSeen()).toString(),
                    view.device().equals(caller));
        }
    }
}
