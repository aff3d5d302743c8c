package org.cardea.accounts;

import java.util.Optional;
import org.cardea.shared.Problem;

/** A stranger's wish for an account, checked. */
record Application(LoginName login, Password password, Optional<Code> invitation, Settings settings, NewDevice device) {

    static Optional<Code> invitation(String given) {
        return Optional.ofNullable(given)
                .map(text -> Code.read(text, Code.INVITATION).orElseThrow(Application::invitationInvalid));
    }

    static Problem invitationInvalid() {
        return Problem.of("invitation-invalid", 403, "This invitation is not valid, or no longer");
    }
}
