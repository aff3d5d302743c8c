package org.cardea.accounts;

import java.time.Duration;
import java.util.Optional;

/**
 * A device that wants to be linked, as it calls itself.
 *
 * @param idle of a browser's session: how long it may be away
 */
record NewDevice(String name, DeviceKind kind, Optional<Duration> idle) {

    static final int LONGEST_NAME = 100;

    private static final Duration A_DAY_AT_WORK = Duration.ofHours(12);
    private static final Duration REMEMBERED = Duration.ofDays(30);

    NewDevice {
        Given.text("device.name", name, LONGEST_NAME);
        Given.value("device.kind", kind);
    }

    NewDevice(String name, DeviceKind kind) {
        this(name, kind, Optional.empty());
    }

    static NewDevice browser(String userAgent, boolean remember) {
        return new NewDevice(
                BrowserName.of(userAgent), DeviceKind.BROWSER, Optional.of(remember ? REMEMBERED : A_DAY_AT_WORK));
    }

    Access access() {
        return idle.isPresent() ? Access.COOKIE : Access.BEARER;
    }
}
