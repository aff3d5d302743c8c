package org.cardea.accounts;

import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import org.cardea.shared.AccountId;
import org.cardea.shared.DeviceId;

/** Signs a browser in. The session's token is always a fresh one, whatever the browser has shown. */
@Singleton
public final class StartSession {

    static final int MOST_SESSIONS = 20;

    private final Clock clock;
    private final EnterByLogin enter;
    private final DeviceStore devices;
    private final SessionStore sessions;
    private final Event<DeviceRevoked> revoked;

    public StartSession(
            Clock clock, EnterByLogin enter, DeviceStore devices, SessionStore sessions, Event<DeviceRevoked> revoked) {
        this.clock = clock;
        this.enter = enter;
        this.devices = devices;
        this.sessions = sessions;
        this.revoked = revoked;
    }

    private record Started(Linked session, List<DeviceId> ended) {}

    Linked start(Credentials credentials, NewDevice browser, Address address) {
        Started started = enter.enter(credentials, address, account -> start(account, browser));
        AccountId account = started.session().account();
        started.ended().forEach(device -> revoked.fire(new DeviceRevoked(account, device)));
        return started.session();
    }

    private Started start(AccountId account, NewDevice browser) {
        List<DeviceId> ended = sessions.endBeyond(account, MOST_SESSIONS - 1, clock.instant());
        Token token = Token.fresh(account);
        return new Started(new Linked(token, account, devices.add(browser, token, clock.instant())), ended);
    }
}
