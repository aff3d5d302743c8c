package org.cardea.accounts;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.cardea.shared.AccountId;
import org.cardea.shared.DeviceId;
import org.cardea.shared.Problem;

/** Takes a device's token away, at once. */
@Singleton
public final class RevokeDevice {

    private final Clock clock;
    private final DeviceStore devices;
    private final Event<DeviceRevoked> revoked;

    public RevokeDevice(Clock clock, DeviceStore devices, Event<DeviceRevoked> revoked) {
        this.clock = clock;
        this.devices = devices;
        this.revoked = revoked;
    }

    /** @param access a device that proves itself otherwise is not found */
    void revoke(AccountId account, DeviceId device, Access access) {
        if (!ifLinked(account, device, access)) {
            throw Problem.notFound();
        }
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
