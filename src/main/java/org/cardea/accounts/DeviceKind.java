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
    OTHER;

    static DeviceKind of(String text) {
        return Arrays.stream(values())
                .filter(kind -> kind.toString().equals(text))
                .findAny()
                .orElseThrow(() -> Problem.badRequest("A device is one of phone, tablet, pc, browser, other.")
                        .with("field", "device.kind"));
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
