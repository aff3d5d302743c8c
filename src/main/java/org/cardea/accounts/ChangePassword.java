package org.cardea.accounts;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import org.cardea.activity.Activity;
import org.cardea.activity.Happening;
import org.cardea.activity.Kind;
import org.cardea.shared.DeviceId;

/** Sets a new password; who else got in by the old one is out, browsers in any case. */
@Singleton
public final class ChangePassword {

    private final Clock clock;
    private final CheckPassword check;
    private final PasswordHashing hashing;
    private final AccountStore accounts;
    private final DeviceStore devices;
    private final SessionStore sessions;
    private final Event<DeviceRevoked> revoked;
    private final Activity activity;

    public ChangePassword(
            Clock clock,
            CheckPassword check,
            PasswordHashing hashing,
            AccountStore accounts,
            DeviceStore devices,
            SessionStore sessions,
            Event<DeviceRevoked> revoked,
            Activity activity) {
        this.clock = clock;
        this.check = check;
        this.hashing = hashing;
        this.accounts = accounts;
        this.devices = devices;
        this.sessions = sessions;
        this.revoked = revoked;
        this.activity = activity;
    }

    void change(Caller caller, String current, String next, boolean keepDevices, Address address) {
        LoginName login = check.check(caller.account(), "current", current, address);
        String hash = hashing.hash(Password.chosen("next", next, login));
        List<DeviceId> out = QuarkusTransaction.requiringNew().call(() -> set(caller, hash, keepDevices));
        out.forEach(device -> revoked.fire(new DeviceRevoked(caller.account(), device)));
    }

    /** The lock lets no device in by the old password meanwhile. */
    private List<DeviceId> set(Caller caller, String hash, boolean keepDevices) {
        accounts.lock(caller.account());
        accounts.setPassword(caller.account(), hash);
        activity.note(Happening.of(caller.account(), Kind.PASSWORD_CHANGED).by(caller.device()));
        return keepDevices
                ? sessions.endOthers(caller.account(), caller.device(), clock.instant())
                : devices.revokeOthers(caller.account(), caller.device(), clock.instant());
    }
}
