package org.cardea.shared;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

/** A moment by the server's clock, cut to the microseconds that PostgreSQL keeps. */
public record ServerTime(Instant value) implements Comparable<ServerTime> {

    private static final DateTimeFormatter WIRE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

    public ServerTime {
        value = value.truncatedTo(ChronoUnit.MICROS);
    }

    public static ServerTime now(Clock clock) {
        return new ServerTime(clock.instant());
    }

    /** The clock's time, or one microsecond after {@code last} where the clock has not moved on or went back. */
    public static ServerTime after(ServerTime last, Clock clock) {
        ServerTime now = now(clock);
        return now.compareTo(last) > 0 ? now : new ServerTime(last.value.plus(1, ChronoUnit.MICROS));
    }

    @Override
    public int compareTo(ServerTime other) {
        return value.compareTo(other.value);
    }

    /** RFC 3339, UTC, always six digits of a second. */
    @Override
    public String toString() {
        return WIRE.format(value);
    }
}
