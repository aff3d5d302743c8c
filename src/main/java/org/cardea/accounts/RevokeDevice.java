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

    void revoke(AccountId account, DeviceId device) {
        boolean found = QuarkusTransaction.requiringNew().call(() -> devices.revoke(account, device, clock.instant()));
        if (!found) {
            throw Problem.notFound();
        }
        revoked.fire(new DeviceRevoked(account, device));
    }
}
