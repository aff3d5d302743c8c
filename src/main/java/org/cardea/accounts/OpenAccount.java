package org.cardea.accounts;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;
import org.cardea.shared.AccountId;
import org.cardea.shared.BookId;
import org.cardea.shared.Problem;
import org.cardea.vault.Vault;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Makes an account whole: login, key, first book and first device, or nothing of it. */
@Singleton
public final class OpenAccount {

    private static final String FIRST_BOOK = "Contacts";

    private final SignUp signUp;
    private final Clock clock;
    private final Throttle throttle;
    private final PasswordHashing hashing;
    private final LoginStore logins;
    private final InvitationStore invitations;
    private final AccountStore accounts;
    private final DeviceStore devices;
    private final Vault vault;
    private final BookFounding founding;

    public OpenAccount(
            @ConfigProperty(name = "cardea.sign-up", defaultValue = "invitation") SignUp signUp,
            Clock clock,
            Throttle throttle,
            PasswordHashing hashing,
            LoginStore logins,
            InvitationStore invitations,
            AccountStore accounts,
            DeviceStore devices,
            Vault vault,
            BookFounding founding) {
        this.signUp = signUp;
        this.clock = clock;
        this.throttle = throttle;
        this.hashing = hashing;
        this.logins = logins;
        this.invitations = invitations;
        this.accounts = accounts;
        this.devices = devices;
        this.vault = vault;
        this.founding = founding;
    }

    /** @param first is there no account yet? */
    record Policy(SignUp signUp, boolean first) {}

    Policy policy() {
        return new Policy(signUp, logins.lowest(1).isEmpty());
    }

    Linked open(Application application, Address address) {
        var tries = Throttle.Subject.ofCode("sign-up", address);
        throttle.enter(tries);
        String hash = hashing.hash(application.password());
        Linked linked = QuarkusTransaction.requiringNew().call(() -> open(application, hash));
        throttle.forgive(tries);
        return linked;
    }

    private Linked open(Application application, String passwordHash) {
        Role role = admit(application.invitation());
        Token token = Token.fresh(AccountId.random());
        if (!logins.claim(application.login(), token.account())) {
            throw Problem.of("login-taken", 409, "Somebody has this login already");
        }
        accounts.add(new Account(
                token.account(), application.login(), passwordHash, role, application.settings(), clock.instant()));
        vault.openAccount(token.account());
        founding.found(token.account(), new BookId(token.account().value()), FIRST_BOOK);
        return new Linked(token, token.account(), devices.add(application.device(), token, clock.instant()));
    }

    private Role admit(Optional<Code> invitation) {
        boolean first = policy().first();
        if (!first && signUp == SignUp.CLOSED) {
            throw Problem.of("sign-up-closed", 403, "This service takes no new accounts");
        }
        if (!first && signUp == SignUp.OPEN && invitation.isEmpty()) {
            return Role.MEMBER;
        }
        return invitation
                .flatMap(code -> invitations.take(code, clock.instant()))
                .orElseThrow(Application::invitationInvalid);
    }
}
