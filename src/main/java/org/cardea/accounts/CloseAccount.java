package org.cardea.accounts;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import org.cardea.shared.AccountId;
import org.cardea.vault.Vault;

/** Ends an account: its key dies first, then every row of it. A start finishes what a crash interrupted. */
@Singleton
public final class CloseAccount {

    private final CheckPassword check;
    private final ClosingStore closing;
    private final DeviceStore devices;
    private final Vault vault;
    private final Event<DeviceRevoked> revoked;

    public CloseAccount(
            CheckPassword check, ClosingStore closing, DeviceStore devices, Vault vault, Event<DeviceRevoked> revoked) {
        this.check = check;
        this.closing = closing;
        this.devices = devices;
        this.vault = vault;
        this.revoked = revoked;
    }

    void close(AccountId account, String password, Address address) {
        check.check(account, "password", password, address);
        closing.begin(account);
        finish(account);
    }

    void atStart(@Observes StartupEvent started) {
        closing.begun().forEach(this::finish);
    }

    private void finish(AccountId account) {
        vault.destroy(account);
        List<DeviceRevoked> out = devices.allOf(account).stream()
                .map(device -> new DeviceRevoked(account, device))
                .toList();
        closing.sweep(account);
        out.forEach(revoked::fire);
    }
}
