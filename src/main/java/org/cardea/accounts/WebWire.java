package org.cardea.accounts;

import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The bodies of the calls by which a browser comes in, as they are on the wire. */
final class WebWire {

    private WebWire() {}

    @Schema(name = "SignUpPolicy")
    record PolicyBody(
            @Schema(examples = "invitation", description = "open, invitation, closed")
            String policy,

            @Schema(description = "Is there no account yet? The first one always needs an invitation")
            boolean first) {

        static PolicyBody of(OpenAccount.Policy policy) {
            return new PolicyBody(policy.signUp().name().toLowerCase(Locale.ROOT), policy.first());
        }
    }

    @Schema(name = "WebSignUp")
    record SignUpBody(
            @Schema(examples = "zoe@example.org") String login,

            @Schema(examples = "correct horse battery", description = "10 characters at least")
            String password,

            @Schema(examples = "7KQ2MZ4TB9XWCD3HPR5V", description = "Unless the service is open to everybody")
            String invitation,

            @Schema(examples = "DE", description = "ISO 3166, for phone numbers without a country")
            String region,

            @Schema(examples = "zh-Hans", description = "en, zh-Hans")
            String language) {

        Application read(NewDevice browser) {
            LoginName name = LoginName.of(login);
            return new Application(
                    name,
                    Password.chosen("password", password, name),
                    Application.invitation(invitation),
                    Settings.atFirst(
                            region,
                            Optional.ofNullable(language).map(Language::of).orElse(Language.ENGLISH)),
                    browser);
        }
    }

    @Schema(name = "SignIn")
    record SignInBody(
            @Schema(examples = "zoe@example.org") String login,
            @Schema(examples = "correct horse battery") String password,

            @Schema(
                    examples = "287082",
                    description = "Of the second factor, or a recovery code; where the account has one")
            String code,

            @Schema(description = "Stay signed in until not seen for 30 days, otherwise for 12 hours")
            boolean remember) {

        Credentials read() {
            return Credentials.typed(login, password, code);
        }
    }
}
