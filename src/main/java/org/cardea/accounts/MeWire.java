package org.cardea.accounts;

import java.util.Optional;
import org.cardea.shared.ServerTime;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The bodies of the calls about the caller's own account, as they are on the wire. */
final class MeWire {

    private MeWire() {}

    @Schema(name = "Me")
    record MeBody(
            @Schema(examples = "0190b100-0000-7000-8000-000000000001")
            String account,

            @Schema(examples = "zoe@example.org") String login,
            @Schema(examples = "member") String role,

            @Schema(examples = "0190c000-0000-7000-8000-000000000001")
            String device,

            @Schema(examples = "DE") String region,

            @Schema(examples = "zh-Hans", description = "en, zh-Hans")
            String language,

            @Schema(examples = "auto", description = "given-first, family-first, auto")
            String nameOrder,

            @Schema(examples = "180", description = "How long what was replaced or deleted is kept")
            long retentionDays,

            boolean secondFactor,
            @Schema(examples = "10") int recoveryCodesLeft,

            @Schema(examples = "2026-03-01T12:00:00.000000Z")
            String createdAt) {

        static MeBody of(ReadMe.Me me) {
            Account account = me.account();
            return new MeBody(
                    account.id().toString(),
                    account.login().text(),
                    account.role().toString(),
                    me.device().toString(),
                    account.settings().region(),
                    account.settings().language().toString(),
                    account.settings().nameOrder().toString(),
                    me.retentionDays(),
                    me.secondFactor(),
                    me.recoveryCodesLeft(),
                    new ServerTime(account.createdAt()).toString());
        }
    }

    @Schema(name = "SettingsChange", description = "What is left out stays as it is")
    record SettingsBody(
            @Schema(examples = "DE", description = "ISO 3166, for phone numbers without a country")
            String region,

            @Schema(examples = "zh-Hans", description = "en, zh-Hans")
            String language,

            @Schema(examples = "family-first", description = "given-first, family-first, auto")
            String nameOrder,

            @Schema(examples = "365", description = "30 to 3650")
            Integer retentionDays) {

        Settings applyTo(Settings before) {
            return new Settings(
                    Optional.ofNullable(region).orElse(before.region()),
                    Optional.ofNullable(language).map(Language::of).orElse(before.language()),
                    Optional.ofNullable(nameOrder).map(NameOrder::of).orElse(before.nameOrder()),
                    Optional.ofNullable(retentionDays).or(before::retentionDays));
        }
    }

    @Schema(name = "PasswordChange")
    record PasswordBody(
            @Schema(examples = "correct horse battery") String current,
            @Schema(examples = "staple the horse twice") String next,

            @Schema(description = "Otherwise every other device is revoked; other browsers are signed out in any case")
            boolean keepDevices) {}

    @Schema(name = "PasswordAgain")
    record AgainBody(
            @Schema(examples = "correct horse battery") String password) {}
}
