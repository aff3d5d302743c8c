package org.cardea.accounts;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.cardea.shared.AccountId;
import org.cardea.shared.DeviceId;
import org.cardea.shared.Problem;

/**
 * Says in which form an app password's client is told of groups. It begins anew: what it is known to have seen it has
 * seen in the other form.
 */
@Singleton
public final class ChooseGroups {
    static final String AUTO = "auto";

    private final DeviceStore devices;
    private final DeviceProgressStore progress;
    private final Event<DeviceChanged> changed;

    public ChooseGroups(DeviceStore devices, DeviceProgressStore progress, Event<DeviceChanged> changed) {
        this.devices = devices;
        this.progress = progress;
        this.changed = changed;
    }

    /** @param text as it is on the wire; null is a guess as well */
    static Optional<GroupForm> read(String text) {
        if (text == null || text.equals(AUTO)) {
            return Optional.empty();
        }
        for (GroupForm form : GroupForm.values()) {
            if (form.toString().equals(text)) {
                return Optional.of(form);
            }
        }
        throw Problem.badRequest("Groups are one of auto, cards, categories.").with("field", "groups");
    }

    /** @param wanted empty to have it guessed at the client's next request */
    void choose(AccountId account, DeviceId device, Optional<GroupForm> wanted) {
        QuarkusTransaction.requiringNew().run(() -> {
            if (!devices.wantGroups(account, device, wanted)) {
                throw Problem.notFound();
            }
            progress.forget(account, device);
        });
        changed.fire(new DeviceChanged(account, device));
    }
}
