package org.cardea.accounts;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;
import java.util.OptionalLong;
import org.cardea.shared.AccountId;
import org.cardea.shared.Problem;

/** Asks for the second factor where an account has one: a code of the app, or one of the recovery codes, each good once. */
@Singleton
public final class CheckSecondFactor {

    private final Clock clock;
    private final Throttle throttle;
    private final SecondFactorStore factors;
    private final RecoveryCodeStore recovery;

    public CheckSecondFactor(Clock clock, Throttle throttle, SecondFactorStore factors, RecoveryCodeStore recovery) {
        this.clock = clock;
        this.throttle = throttle;
        this.factors = factors;
        this.recovery = recovery;
    }

    /** In the running transaction, so that a code is not spent where nobody gets in. */
    void check(Account account, Optional<String> typed) {
        Optional<SecondFactorStore.Factor> factor = factors.of(account.id()).filter(SecondFactorStore.Factor::isOn);
        if (factor.isEmpty()) {
            return;
        }
        String code = typed.orElseThrow(CheckSecondFactor::needed);
        var tries = Throttle.Subject.ofSecondFactor(account.login());
        throttle.enter(tries);
        if (!spend(account.id(), factor.get(), code)) {
            throw needed().with("field", "code");
        }
        throttle.forgive(tries);
    }

    /** Whether this is a code of the app that is not spent yet; it is from now on. */
    boolean spend(AccountId account, TotpSecret secret, long last, String typed) {
        OptionalLong step = Totp.step(secret.bytes(), typed.replaceAll("\\s", ""), clock.instant(), last);
        return step.isPresent() && factors.spend(account, step.getAsLong());
    }

    private boolean spend(AccountId account, SecondFactorStore.Factor factor, String typed) {
        return spend(account, factor.secret(), factor.lastStep(), typed)
                || Code.read(typed, Code.RECOVERY)
                        .filter(code -> recovery.spend(account, code))
                        .isPresent();
    }

    private static Problem needed() {
        return Problem.of("second-factor-needed", 401, "The code of the second factor is needed");
    }
}
