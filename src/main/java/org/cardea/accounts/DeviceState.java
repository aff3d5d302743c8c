package org.cardea.accounts;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** How a device does, in one word; written in lower case, with hyphens. */
public enum DeviceState {
    IN_STEP,
    BEHIND,
    /** It has never told how far it came. */
    NEVER,
    SILENT;

    /** Who has not been heard of for so long is probably off, lost or out of use. */
    public static final Duration SILENT_AFTER = Duration.ofDays(14);

    static DeviceState of(Instant lastSeen, List<DeviceProgressStore.Progress> books, Instant now) {
        if (books.isEmpty()) {
            return NEVER;
        }
        if (lastSeen.isBefore(now.minus(SILENT_AFTER))) {
            return SILENT;
        }
        return books.stream().allMatch(book -> book.inStep() && book.behind() == 0) ? IN_STEP : BEHIND;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
