package org.cardea.accounts;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.cardea.shared.AccountId;
import org.cardea.shared.DeviceId;

/** Signs browsers out. */
@Singleton
public final class EndSession {

    private final Clock clock;
    private final DeviceStore devices;
    private final SessionStore sessions;
    private final RevokeDevice revoke;
    private final Event<DeviceRevoked> revoked;

    public EndSession(
            Clock clock,
            DeviceStore devices,
            SessionStore sessions,
            RevokeDevice revoke,
            Event<DeviceRevoked> revoked) {
        this.clock = clock;
        this.devices = devices;
        this.sessions = sessions;
        this.revoke = revoke;
        this.revoked = revoked;
    }

    /** Those that can still be gone on with. */
    List<DeviceStore.View> living(AccountId account) {
        Set<DeviceId> living = new HashSet<>(sessions.living(account, clock.instant()));
        return devices.linked(account, Access.COOKIE).stream()
                .filter(session -> living.contains(session.device()))
                .toList();
    }

    /** By what the browser's cookie holds; one that opens nothing any more is as good as signed out. */
    void end(String cookie) {
        Token.parse(cookie)
                .flatMap(token -> devices.byToken(token.account(), token.hash(), clock.instant()))
                .map(DeviceStore.Seen::caller)
                .filter(Caller::isBrowser)
                .ifPresent(session -> revoke.ifLinked(session.account(), session.device(), Access.COOKIE));
    }

    void endOthers(Caller kept) {
        List<DeviceId> out = QuarkusTransaction.requiringNew()
                .call(() -> sessions.endOthers(kept.account(), kept.device(), clock.instant()));
        out.forEach(session -> revoked.fire(new DeviceRevoked(kept.account(), session)));
    }
}
