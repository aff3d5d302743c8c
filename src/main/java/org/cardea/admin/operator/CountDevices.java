package org.cardea.admin.operator;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.cardea.accounts.DeviceState;
import org.cardea.accounts.LoginStore;
import org.cardea.shared.AccountId;

/** How the devices of all accounts do, walked page by page, at most once a minute and no further than a bound. */
@Singleton
class CountDevices {
    private static final int PAGE = 500;
    private static final int MOST_ACCOUNTS = 50_000;
    private static final Duration HELD = Duration.ofMinutes(1);

    private final LoginStore logins;
    private final HealthStore store;
    private final Clock clock;
    private Counted last = new Counted(Instant.MIN, 0, HealthStore.Devices.NONE);

    CountDevices(LoginStore logins, HealthStore store, Clock clock) {
        this.logins = logins;
        this.store = store;
        this.clock = clock;
    }

    /** @param accounts that were looked at */
    record Counted(Instant at, int accounts, HealthStore.Devices devices) {}

    /** Of the last minute. */
    synchronized Counted all() {
        Instant now = clock.instant();
        if (last.at().isBefore(now.minus(HELD))) {
            last = count(now);
        }
        return last;
    }

    Counted count(Instant now) {
        Instant silentBefore = now.minus(DeviceState.SILENT_AFTER);
        HealthStore.Devices devices = HealthStore.Devices.NONE;
        int accounts = 0;
        List<AccountId> page = logins.below(Optional.empty(), PAGE);
        while (!page.isEmpty() && accounts < MOST_ACCOUNTS) {
            devices = devices.plus(store.devices(page, silentBefore, now));
            accounts += page.size();
            page = logins.below(Optional.of(page.getLast()), PAGE);
        }
        return new Counted(now, accounts, devices);
    }
}
