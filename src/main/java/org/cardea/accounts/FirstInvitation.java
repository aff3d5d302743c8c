package org.cardea.accounts;

import io.quarkus.arc.Unremovable;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.Optional;

/** The invitation by which the owner of a new service opens the first account, which may invite the others. */
@Singleton
@Unremovable // the launcher asks for it by name
public class FirstInvitation {

    private final LoginStore logins;
    private final InvitationStore invitations;
    private final OpenInvitation invitation;

    public FirstInvitation(LoginStore logins, InvitationStore invitations, OpenInvitation invitation) {
        this.logins = logins;
        this.invitations = invitations;
        this.invitation = invitation;
    }

    /** A fresh code, in place of any former one; empty where there is an account already. A secret: show it to the owner. */
    @Transactional
    public Optional<String> offer() {
        if (!logins.lowest(1).isEmpty()) {
            return Optional.empty();
        }
        invitations.removeOf(Role.ADMIN);
        return Optional.of(invitation.offer(Role.ADMIN).code().text());
    }
}
