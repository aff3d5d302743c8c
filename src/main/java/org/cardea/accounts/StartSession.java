package org.cardea.accounts;

import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import org.cardea.activity.Activity;
import org.cardea.activity.Happening;
import org.cardea.activity.Kind;
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
    private final Activity activity;

    public StartSession(
            Clock clock,
            EnterByLogin enter,
            DeviceStore devices,
            SessionStore sessions,
            Event<DeviceRevoked> revoked,
            Activity activity) {
        this.clock = clock;
        this.enter = enter;
        this.devices = devices;
        this.sessions = sessions;
        this.revoked = revoked;
        this.activity = activity;
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
        Linked session = new Linked(token, account, devices.add(browser, token, clock.instant()));
        activity.note(Happening.of(account, Kind.SIGNED_IN).by(session.device()));
        return new Started(session, ended);
    }
}
