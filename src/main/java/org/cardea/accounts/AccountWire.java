package org.cardea.accounts;

import java.time.Instant;
import org.cardea.shared.ServerTime;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The bodies of the calls about accounts, as they are on the wire. */
final class AccountWire {

    private AccountWire() {}

    @Schema(name = "NewDevice", description = "A device as it calls itself")
    record DeviceBody(
            @Schema(examples = "Zoë's phone") String name,
            @Schema(examples = "phone") String kind) {

        static NewDevice read(DeviceBody given) {
            DeviceBody device = Given.value("device", given);
            return new NewDevice(device.name, DeviceKind.told(device.kind));
        }
    }

    @Schema(name = "SignUp")
    record SignUpBody(
            @Schema(examples = "zoe@example.org") String login,

            @Schema(examples = "correct horse battery", description = "10 characters at least")
            String password,

            @Schema(examples = "7KQ2MZ4TB9XWCD3HPR5V", description = "Unless the service is open to everybody")
            String invitation,

            @Schema(examples = "DE", description = "ISO 3166, for phone numbers without a country")
            String region,

            DeviceBody device) {

        Application read() {
            LoginName name = LoginName.of(login);
            return new Application(
                    name,
                    Password.chosen("password", password, name),
                    Application.invitation(invitation),
                    Settings.atFirst(region, Language.ENGLISH),
                    DeviceBody.read(device));
        }
    }

    @Schema(name = "Login")
    record LoginBody(
            @Schema(examples = "zoe@example.org") String login,
            @Schema(examples = "correct horse battery") String password,

            @Schema(
                    examples = "287082",
                    description = "Of the second factor, or a recovery code; where the account has one")
            String code,

            DeviceBody device) {

        Credentials read() {
            return Credentials.typed(login, password, code);
        }
    }

    @Schema(name = "Link")
    record LinkBody(@Schema(examples = "7KQ2-MZ4T") String code, DeviceBody device) {}

    @Schema(name = "Linked")
    record LinkedBody(
            @Schema(
                    examples = "cGFzcyBhbG9uZyBub3RoaW5nIHRvIHNlZSBoZXJl",
                    description = "For Authorization: Bearer; told this once")
            String token,

            @Schema(examples = "0190b100-0000-7000-8000-000000000001")
            String account,

            @Schema(examples = "0190c000-0000-7000-8000-000000000001")
            String device) {

        static LinkedBody of(Linked linked) {
            return new LinkedBody(
                    linked.token().text(),
                    linked.account().toString(),
                    linked.device().toString());
        }
    }

    @Schema(name = "Code")
    record CodeBody(
            @Schema(examples = "7KQ2MZ4T") String code,

            @Schema(examples = "2026-03-01T12:10:00.000000Z")
            String expiresAt) {

        static CodeBody of(Code code, Instant expiresAt) {
            return new CodeBody(code.text(), new ServerTime(expiresAt).toString());
        }
    }
}
