package org.cardea.accounts;

import java.util.List;
import java.util.Locale;
import org.cardea.shared.ServerTime;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The bodies of the calls about app passwords, as they are on the wire. */
final class AppPasswordWire {

    private static final int GROUP = 5;
    private static final String CLIENTS = "iphone, mac, davx5, thunderbird, evolution, vdirsyncer, other";

    private AppPasswordWire() {}

    @Schema(name = "AppPasswords")
    record ListBody(List<ItemBody> items) {}

    @Schema(name = "AppPassword")
    record ItemBody(
            @Schema(examples = "0190c000-0000-7000-8000-000000000002")
            String appPassword,

            @Schema(examples = "Zoë's iPhone") String name,

            @Schema(examples = "iphone", description = CLIENTS)
            String client,

            @Schema(examples = "2026-03-01T12:00:00.000000Z")
            String createdAt,

            @Schema(examples = "2026-03-02T07:30:00.000000Z", description = "To the minute; null where it never was")
            String lastUsed,

            @Schema(examples = "auto", description = "How the client is told of groups: auto, cards, categories")
            String groups,

            @Schema(
                    examples = "cards",
                    description = "What auto has become: cards or categories; null before the first request")
            String groupsGuessed) {

        static ItemBody of(DeviceStore.View view) {
            boolean used = !view.lastSeen().isBefore(view.linkedAt());
            return new ItemBody(
                    view.device().toString(),
                    view.name(),
                    view.client().orElse(DavClient.OTHER).toString(),
                    new ServerTime(view.linkedAt()).toString(),
                    used ? new ServerTime(view.lastSeen()).toString() : null,
                    view.groups().wanted().map(GroupForm::toString).orElse(ChooseGroups.AUTO),
                    view.groups().guessed().map(GroupForm::toString).orElse(null));
        }
    }

    @Schema(name = "NewAppPassword")
    record WishBody(
            @Schema(examples = "Zoë's iPhone") String name,

            @Schema(examples = "iphone", description = CLIENTS)
            String client,

            @Schema(examples = "auto", description = "auto (also where it is left out), cards, categories")
            String groups) {}

    @Schema(name = "AppPasswordChange")
    record ChangeBody(
            @Schema(examples = "categories", description = "auto, cards, categories")
            String groups) {}

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
