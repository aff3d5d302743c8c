package org.cardea.accounts;

import jakarta.inject.Singleton;
import java.time.Clock;
import org.cardea.shared.Problem;

/** Signs a browser out, by what its cookie holds. */
@Singleton
public final class EndSession {

    private final Clock clock;
    private final DeviceStore devices;
    private final RevokeDevice revoke;

    public EndSession(Clock clock, DeviceStore devices, RevokeDevice revoke) {
        this.clock = clock;
        this.devices = devices;
        this.revoke = revoke;
    }

    /** A cookie that opens nothing any more is as good as signed out. */
    void end(String cookie) {
        Token.parse(cookie)
                .flatMap(token -> devices.byToken(token.account(), token.hash(), clock.instant()))
                .map(DeviceStore.Seen::caller)
                .filter(Caller::isBrowser)
                .ifPresent(this::end);
    }

    private void end(Caller session) {
        try {
            revoke.revoke(session.account(), session.device());
        } catch (Problem endedMeanwhile) {
            // by another tab
        }
    }
}
