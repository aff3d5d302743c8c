package org.cardea.accounts;

import jakarta.inject.Singleton;
import java.util.Optional;
import org.cardea.shared.AccountId;
import org.cardea.shared.Problem;

/** Asks the owner of an account for the password once more, before something that cannot be undone. */
@Singleton
public final class CheckPassword {

    private final Throttle throttle;
    private final PasswordHashing hashing;
    private final AccountStore accounts;

    public CheckPassword(Throttle throttle, PasswordHashing hashing, AccountStore accounts) {
        this.throttle = throttle;
        this.hashing = hashing;
        this.accounts = accounts;
    }

    /** @param field where the password came from, to name it in the refusal */
    LoginName check(AccountId id, String field, String given, Address address) {
        Password password = Password.typed(field, given);
        Account account = accounts.of(id).orElseThrow(Problem::notFound);
        LoginName login = account.login();
        var tries = Throttle.Subject.ofLogin(login, address);
        throttle.enter(tries);
        if (!hashing.matches(password, Optional.of(account.passwordHash()))) {
            throw Problem.of("forbidden", 403, "The password is wrong").with("field", field);
        }
        throttle.forgive(tries);
        return login;
    }
}
