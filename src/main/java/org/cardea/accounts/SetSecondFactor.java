package org.cardea.accounts;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.cardea.activity.Activity;
import org.cardea.activity.Happening;
import org.cardea.activity.Kind;
import org.cardea.shared.AccountId;
import org.cardea.shared.Problem;

/** Turns the second factor of an account on, in two steps, and off; the password is asked for each time. */
@Singleton
public final class SetSecondFactor {

    private static final int RECOVERY_CODES = 10;

    private final Clock clock;
    private final Throttle throttle;
    private final CheckPassword password;
    private final CheckSecondFactor check;
    private final AccountStore accounts;
    private final SecondFactorStore factors;
    private final RecoveryCodeStore recovery;
    private final Activity activity;

    public SetSecondFactor(
            Clock clock,
            Throttle throttle,
            CheckPassword password,
            CheckSecondFactor check,
            AccountStore accounts,
            SecondFactorStore factors,
            RecoveryCodeStore recovery,
            Activity activity) {
        this.clock = clock;
        this.throttle = throttle;
        this.password = password;
        this.check = check;
        this.accounts = accounts;
        this.factors = factors;
        this.recovery = recovery;
        this.activity = activity;
    }

    record Offer(TotpSecret secret, LoginName login) {}

    /** A secret for the app; nothing is asked for before a first code has shown that the app has it. */
    Offer begin(AccountId account, String given, Address address) {
        LoginName login = password.check(account, "password", given, address);
        TotpSecret secret = TotpSecret.fresh();
        if (!QuarkusTransaction.requiringNew().call(() -> factors.begin(account, secret))) {
            throw Problem.of("second-factor-on", 409, "The account has a second factor already")
                    .detail("Turn it off first.");
        }
        return new Offer(secret, login);
    }

    List<Code> confirm(AccountId account, String code) {
        LoginName login = accounts.of(account).orElseThrow(Problem::notFound).login();
        var tries = Throttle.Subject.ofSecondFactor(login);
        throttle.enter(tries);
        List<Code> codes = QuarkusTransaction.requiringNew().call(() -> turnOn(account, code));
        throttle.forgive(tries);
        return codes;
    }

    List<Code> renewRecoveryCodes(AccountId account, String given, Address address) {
        password.check(account, "password", given, address);
        return QuarkusTransaction.requiringNew().call(() -> {
            accounts.lock(account);
            if (!factors.isOn(account)) {
                throw off();
            }
            return freshCodes(account);
        });
    }

    void turnOff(AccountId account, String given, Address address) {
        password.check(account, "password", given, address);
        QuarkusTransaction.requiringNew().run(() -> {
            accounts.lock(account);
            if (!factors.remove(account)) {
                throw off();
            }
            recovery.set(account, List.of());
            activity.note(Happening.of(account, Kind.SECOND_FACTOR_OFF));
        });
    }

    private List<Code> turnOn(AccountId account, String code) {
        accounts.lock(account);
        SecondFactorStore.Factor factor = factors.of(account)
                .filter(pending -> !pending.isOn())
                .orElseThrow(() -> Problem.of("second-factor-off", 409, "There is no second factor to be confirmed"));
        if (!check.spend(account, factor.secret(), factor.lastStep(), code)) {
            throw Problem.of("code-wrong", 403, "This is not the code of the app")
                    .detail("Is the clock of the device right?")
                    .with("field", "code");
        }
        factors.confirm(account, clock.instant());
        activity.note(Happening.of(account, Kind.SECOND_FACTOR_ON));
        return freshCodes(account);
    }

    private List<Code> freshCodes(AccountId account) {
        List<Code> codes = Stream.generate(() -> Code.fresh(Code.RECOVERY))
                .limit(RECOVERY_CODES)
                .toList();
        recovery.set(account, codes);
        return codes;
    }

    private static Problem off() {
        return Problem.of("second-factor-off", 409, "The account has no second factor");
    }
}
