package org.cardea.accounts;

import jakarta.inject.Singleton;
import java.time.Duration;
import org.cardea.shared.AccountId;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How long an account's past is kept: as its owner wishes, or else as the service says. */
@Singleton
public final class Retention {

    private final Duration usual;
    private final AccountStore accounts;

    public Retention(
            @ConfigProperty(name = "cardea.retention", defaultValue = "180d") Duration usual, AccountStore accounts) {
        this.usual = usual;
        this.accounts = accounts;
    }

    public Duration of(AccountId account) {
        return accounts.of(account).map(Account::settings).map(this::of).orElse(usual);
    }

    Duration of(Settings settings) {
        return settings.retentionDays().map(Duration::ofDays).orElse(usual);
    }
}
