package org.cardea.accounts;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;
import org.cardea.activity.Activity;
import org.cardea.activity.Happening;
import org.cardea.activity.Kind;
import org.cardea.shared.AccountId;
import org.cardea.shared.DeviceId;
import org.cardea.shared.Problem;

/** Makes a password for one client that knows only login and password; it is a device that opens no more than {@code /dav}. */
@Singleton
public final class MakeAppPassword {

    static final int MOST = 20;

    private final Clock clock;
    private final AccountStore accounts;
    private final DeviceStore devices;
    private final Activity activity;

    public MakeAppPassword(Clock clock, AccountStore accounts, DeviceStore devices, Activity activity) {
        this.clock = clock;
        this.accounts = accounts;
        this.devices = devices;
        this.activity = activity;
    }

    /** @param password told once, here */
    record Made(DeviceId appPassword, LoginName login, Code password) {}

    Made make(AccountId id, String name, DavClient client, Optional<GroupForm> groups) {
        return QuarkusTransaction.requiringNew().call(() -> {
            accounts.lock(id);
            Account account = accounts.of(id).orElseThrow(Problem::notFound);
            if (devices.countLinked(id, Access.BASIC) >= MOST) {
                throw Problem.of("app-password-limit", 409, "An account has at most %d app passwords".formatted(MOST))
                        .detail("Revoke one first.");
            }
            Code password = Code.fresh(Code.APP_PASSWORD);
            DeviceId device = devices.add(NewDevice.app(name, client, groups), id, password.hash(), clock.instant());
            activity.note(Happening.of(id, Kind.APP_PASSWORD_MADE).with("name", name));
            return new Made(device, account.login(), password);
        });
    }
}
