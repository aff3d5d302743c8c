package org.cardea.accounts;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;
import org.cardea.activity.Activity;
import org.cardea.activity.Happening;
import org.cardea.activity.Kind;
import org.cardea.shared.AccountId;
import org.cardea.shared.DeviceId;
import org.cardea.shared.Problem;

/** Takes a device's token away, at once. */
@Singleton
public final class RevokeDevice {

    private final Clock clock;
    private final DeviceStore devices;
    private final Event<DeviceRevoked> revoked;
    private final Activity activity;

    public RevokeDevice(Clock clock, DeviceStore devices, Event<DeviceRevoked> revoked, Activity activity) {
        this.clock = clock;
        this.devices = devices;
        this.revoked = revoked;
        this.activity = activity;
    }

    /** @param access a device that proves itself otherwise is not found */
    void revoke(Caller caller, DeviceId device, Access access) {
        if (!ifLinked(caller.account(), device, access)) {
            throw Problem.notFound();
        }
        kind(access)
                .ifPresent(kind -> activity.note(Happening.of(caller.account(), kind)
                        .by(caller.device())
                        .with("name", devices.names(caller.account()).getOrDefault(device, ""))));
    }

    /** A browser that is signed out is nothing to tell of. */
    private static Optional<Kind> kind(Access access) {
        return switch (access) {
            case BEARER -> Optional.of(Kind.DEVICE_REVOKED);
            case BASIC -> Optional.of(Kind.APP_PASSWORD_REVOKED);
            case COOKIE -> Optional.empty();
        };
    }

    boolean ifLinked(AccountId account, DeviceId device, Access access) {
        boolean found =
                QuarkusTransaction.requiringNew().call(() -> devices.revoke(account, device, access, clock.instant()));
        if (found) {
            revoked.fire(new DeviceRevoked(account, device));
        }
        return found;
    }
}
