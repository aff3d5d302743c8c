package org.cardea.accounts;

import java.util.List;
import java.util.Locale;
import org.cardea.shared.ServerTime;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The bodies of the calls about app passwords, as they are on the wire. */
final class AppPasswordWire {

    private static final int GROUP = 5;

    private AppPasswordWire() {}

    @Schema(name = "AppPasswords")
    record ListBody(List<ItemBody> items) {}

    @Schema(name = "AppPassword")
    record ItemBody(
            @Schema(examples = "0190c000-0000-7000-8000-000000000002")
            String appPassword,

            @Schema(examples = "Zoë's iPhone") String name,

            @Schema(examples = "iphone", description = "iphone, mac, davx5, thunderbird, other")
            String client,

            @Schema(examples = "2026-03-01T12:00:00.000000Z")
            String createdAt,

            @Schema(examples = "2026-03-02T07:30:00.000000Z", description = "To the minute; null where it never was")
            String lastUsed) {

        static ItemBody of(DeviceStore.View view) {
            boolean used = !view.lastSeen().isBefore(view.linkedAt());
            return new ItemBody(
                    view.device().toString(),
                    view.name(),
                    view.client().orElse(DavClient.OTHER).toString(),
                    new ServerTime(view.linkedAt()).toString(),
                    used ? new ServerTime(view.lastSeen()).toString() : null);
        }
    }

    @Schema(name = "NewAppPassword")
    record WishBody(
            @Schema(examples = "Zoë's iPhone") String name,

            @Schema(examples = "iphone", description = "iphone, mac, davx5, thunderbird, other")
            String client) {}

    @Schema(name = "MadeAppPassword")
    record MadeBody(
            @Schema(examples = "0190c000-0000-7000-8000-000000000002")
            String appPassword,

            @Schema(examples = "zoe@example.org") String login,

            @Schema(examples = "7kq2m-z4tb9-xwcd3-hpr5v-2n8ye", description = "Told this once")
            String password) {

        static MadeBody of(MakeAppPassword.Made made) {
            return new MadeBody(
                    made.appPassword().toString(),
                    made.login().text(),
                    made.password().inGroupsOf(GROUP).toLowerCase(Locale.ROOT));
        }
    }
}
