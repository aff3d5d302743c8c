package org.cardea.accounts;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.cardea.shared.Problem;

/** A stranger's wish for an account, checked. */
record Application(LoginName login, Password password, Optional<Code> invitation, String region, NewDevice device) {

    private static final String UNKNOWN_REGION = "ZZ";
    private static final Set<String> REGIONS = Set.copyOf(Arrays.asList(Locale.getISOCountries()));

    static String region(String given) {
        if (given != null && !REGIONS.contains(given)) {
            throw Problem.badRequest("A region is one of the two-letter codes of ISO 3166.")
                    .with("field", "region");
        }
        return given == null ? UNKNOWN_REGION : given;
    }

    static Optional<Code> invitation(String given) {
        return Optional.ofNullable(given)
                .map(text -> Code.read(text, Code.INVITATION).orElseThrow(Application::invitationInvalid));
    }

    static Problem invitationInvalid() {
        return Problem.of("invitation-invalid", 403, "This invitation is not valid, or no longer");
    }
}
