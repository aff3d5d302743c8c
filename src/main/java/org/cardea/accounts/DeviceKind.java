package org.cardea.accounts;

import java.util.Arrays;
import java.util.Locale;
import org.cardea.shared.Problem;

/** What a device is; written in lower case. */
public enum DeviceKind {
    PHONE,
    TABLET,
    PC,
    BROWSER,
    OTHER,
    /** A client that comes by an app password; no device says that of itself. */
    CARDDAV;

    static DeviceKind of(String text) {
        return valueOf(text.toUpperCase(Locale.ROOT));
    }

    /** As a device calls itself. */
    static DeviceKind told(String text) {
        return Arrays.stream(values())
                .filter(kind -> kind != CARDDAV && kind.toString().equals(text))
                .findAny()
                .orElseThrow(() -> Problem.badRequest("A device is one of phone, tablet, pc, browser, other.")
                        .with("field", "device.kind"));
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
