package org.cardea.activity;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.cardea.shared.DeviceId;

/** What one device did to one book in one hour, as far as it has just been counted. */
record Tally(DeviceId device, Instant from, Instant until, int added, int changed, int deleted, int groups) {

    int contacts() {
        return added + changed + deleted;
    }

    Instant hour() {
        return from.truncatedTo(ChronoUnit.HOURS);
    }

    Instant nextHour() {
        return hour().plus(Duration.ofHours(1));
    }
}
