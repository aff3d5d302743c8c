package org.cardea.accounts;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.function.Function;
import org.cardea.shared.AccountId;
import org.cardea.shared.Problem;

/** Lets in who knows login and password and, where the account has one, shows the second factor. */
@Singleton
public final class EnterByLogin {

    private final Throttle throttle;
    private final PasswordHashing hashing;
    private final LoginStore logins;
    private final AccountStore accounts;
    private final CheckSecondFactor secondFactor;

    public EnterByLogin(
            Throttle throttle,
            PasswordHashing hashing,
            LoginStore logins,
            AccountStore accounts,
            CheckSecondFactor secondFactor) {
        this.throttle = throttle;
        this.hashing = hashing;
        this.logins = logins;
        this.accounts = accounts;
        this.secondFactor = secondFactor;
    }

    /** @param inside what is done in there, in a transaction that has the account locked */
    <T> T enter(Credentials credentials, Address address, Function<AccountId, T> inside) {
        var tries = Throttle.Subject.ofLogin(credentials.login(), address);
        throttle.enter(tries);
        Optional<Account> account = logins.accountOf(credentials.login()).flatMap(accounts::of);
        if (!hashing.matches(credentials.password(), account.map(Account::passwordHash))) {
            throw loginFailed();
        }
        Account checked = account.orElseThrow();
        T result = QuarkusTransaction.requiringNew().call(() -> enter(checked, credentials.code(), inside));
        throttle.forgive(tries);
        return result;
    }

    /** The account may have been closed, or the password changed, while it was being checked. */
    private <T> T enter(Account checked, Optional<String> code, Function<AccountId, T> inside) {
        boolean stands = accounts.lock(checked.id())
                && accounts.of(checked.id())
                        .filter(now -> now.passwordHash().equals(checked.passwordHash()))
                        .isPresent();
        if (!stands) {
            throw loginFailed();
        }
        secondFactor.check(checked, code);
        return inside.apply(checked.id());
    }

    private static Problem loginFailed() {
        return Problem.of("login-failed", 401, "Login or password is wrong");
    }
}
