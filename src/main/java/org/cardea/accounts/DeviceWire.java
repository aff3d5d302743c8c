package org.cardea.accounts;

import java.time.Instant;
import java.util.List;
import org.cardea.shared.ServerTime;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The bodies of the calls about devices, as they are on the wire. */
final class DeviceWire {

    private DeviceWire() {}

    @Schema(name = "Devices")
    record ListBody(List<ItemBody> items) {}

    @Schema(name = "Device")
    record ItemBody(
            @Schema(examples = "0190c000-0000-7000-8000-000000000001")
            String device,

            @Schema(examples = "Zoë's phone") String name,
            @Schema(examples = "phone") String kind,

            @Schema(examples = "2026-03-01T12:00:00.000000Z")
            String linkedAt,

            @Schema(examples = "2026-03-02T07:30:00.000000Z", description = "To the minute")
            String lastSeen,

            @Schema(examples = "2026-03-02T07:29:41.120000Z", description = "Null where it never synced")
            String lastSync,

            @Schema(description = "Is it the calling one?") boolean current,
            List<BookBody> books) {

        static ItemBody of(DeviceStore.View view, List<DeviceProgressStore.Progress> progress, Caller caller) {
            return new ItemBody(
                    view.device().toString(),
                    view.name(),
                    view.kind().toString(),
                    time(view.linkedAt()),
                    time(view.lastSeen()),
                    progress.stream()
                            .map(DeviceProgressStore.Progress::syncedAt)
                            .max(Instant::compareTo)
                            .map(DeviceWire::time)
                            .orElse(null),
                    view.device().equals(caller.device()),
                    progress.stream().map(BookBody::of).toList());
        }
    }

    @Schema(name = "DeviceBook", description = "How far the device has come in a book")
    record BookBody(
            @Schema(examples = "0190d000-0000-7000-8000-000000000001")
            String book,

            @Schema(examples = "1040") long acked,
            @Schema(examples = "2") long behind,
            boolean inStep) {

        static BookBody of(DeviceProgressStore.Progress progress) {
            return new BookBody(progress.book().toString(), progress.acked(), progress.behind(), progress.inStep());
        }
    }

    @Schema(name = "DeviceName")
    record NameBody(@Schema(examples = "Zoë's old phone") String name) {}

    private static String time(Instant instant) {
        return new ServerTime(instant).toString();
    }
}
