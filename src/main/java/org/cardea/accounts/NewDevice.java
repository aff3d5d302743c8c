package org.cardea.accounts;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A device that wants to be linked, as it calls itself.
 *
 * @param idle of a browser's session: how long it may be away
 * @param client of an app password
 * @param groups how its client is told of groups, where that is not to be guessed
 */
record NewDevice(
        String name, DeviceKind kind, Optional<Duration> idle, Optional<DavClient> client, Optional<GroupForm> groups) {

    static final int LONGEST_NAME = 100;

    private static final Duration A_DAY_AT_WORK = Duration.ofHours(12);
    private static final Duration REMEMBERED = Duration.ofDays(30);

    NewDevice {
        Given.text("device.name", name, LONGEST_NAME);
        Given.value("device.kind", kind);
    }

    NewDevice(String name, DeviceKind kind) {
        this(name, kind, Optional.empty(), Optional.empty(), Optional.empty());
    }

    static NewDevice browser(String userAgent, boolean remember) {
        return new NewDevice(
                BrowserName.of(userAgent),
                DeviceKind.BROWSER,
                Optional.of(remember ? REMEMBERED : A_DAY_AT_WORK),
                Optional.empty(),
                Optional.empty());
    }

    static NewDevice app(String name, DavClient client, Optional<GroupForm> groups) {
        return new NewDevice(name, DeviceKind.CARDDAV, Optional.empty(), Optional.of(client), groups);
    }

    Access access() {
        if (client.isPresent()) {
            return Access.BASIC;
        }
        return idle.isPresent() ? Access.COOKIE : Access.BEARER;
    }

    /** Nobody has used an app password when it is made; any other device is there itself. */
    Instant firstSeen(Instant now) {
        return client.isPresent() ? now.minus(KnownCallers.HELD) : now;
    }
}
