package org.cardea.accounts;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.util.function.UnaryOperator;
import org.cardea.shared.AccountId;

/** Changes what a person has chosen for the account; of two changes at once both hold. */
@Singleton
public final class ChangeSettings {

    private final AccountStore accounts;

    public ChangeSettings(AccountStore accounts) {
        this.accounts = accounts;
    }

    void change(AccountId account, UnaryOperator<Settings> change) {
        QuarkusTransaction.requiringNew().run(() -> {
            accounts.lock(account);
            accounts.set(account, change.apply(accounts.settings(account)));
        });
    }
}
