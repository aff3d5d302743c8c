package org.cardea.accounts;

import java.time.Instant;
import java.util.List;
import org.cardea.activity.Upload;
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
            List<BookBody> books,

            @Schema(examples = "in-step", description = "in-step, behind, never (synced), silent (for 14 days)")
            String state,

            UploadsBody uploads,

            @Schema(examples = "0", description = "Deletions of it that wait for the owner's word")
            int held) {

        static ItemBody of(ListDevices.Health health, Caller caller) {
            DeviceStore.View view = health.device();
            return new ItemBody(
                    view.device().toString(),
                    view.name(),
                    view.kind().toString(),
                    time(view.linkedAt()),
                    time(view.lastSeen()),
                    health.books().stream()
                            .map(DeviceProgressStore.Progress::syncedAt)
                            .max(Instant::compareTo)
                            .map(DeviceWire::time)
                            .orElse(null),
                    view.device().equals(caller.device()),
                    health.books().stream().map(BookBody::of).toList(),
                    health.state().toString(),
                    health.upload().map(UploadsBody::of).orElse(UploadsBody.NONE),
                    health.held());
        }
    }

    @Schema(name = "DeviceUploads", description = "What the device brought in the last 30 days")
    record UploadsBody(
            @Schema(examples = "12", description = "Contacts added, changed or deleted")
            long contacts,

            @Schema(examples = "2026-03-02T07:29:40.900000Z", description = "When it last did; null where it did not")
            String at) {

        static final UploadsBody NONE = new UploadsBody(0, null);

        static UploadsBody of(Upload upload) {
            return new UploadsBody(upload.contacts(), time(upload.at()));
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
