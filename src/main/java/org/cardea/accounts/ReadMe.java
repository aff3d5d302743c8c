package org.cardea.accounts;

import jakarta.inject.Singleton;
import org.cardea.shared.AccountId;
import org.cardea.shared.DeviceId;
import org.cardea.shared.Problem;

/** Tells a caller who it is. */
@Singleton
public final class ReadMe {

    private final AccountStore accounts;
    private final SecondFactorStore factors;
    private final RecoveryCodeStore recovery;
    private final Retention retention;

    public ReadMe(AccountStore accounts, SecondFactorStore factors, RecoveryCodeStore recovery, Retention retention) {
        this.accounts = accounts;
        this.factors = factors;
        this.recovery = recovery;
        this.retention = retention;
    }

    /** An account as its owner sees it. */
    record Me(Account account, DeviceId device, long retentionDays, boolean secondFactor, int recoveryCodesLeft) {}

    Me of(AccountId id, DeviceId device) {
        Account account = accounts.of(id).orElseThrow(Problem::notFound);
        return new Me(account, device, retention.of(account.settings()).toDays(), factors.isOn(id), recovery.left(id));
    }
}
