package org.cardea.dav.push;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** What became of a message. Pure. */
sealed interface Outcome {
    Duration SHORTEST = Duration.ofSeconds(30);
    Duration LONGEST = Duration.ofHours(6);
    /** Some two days, by then. */
    int TRIES = 16;

    record Delivered() implements Outcome {}

    /** Nobody is there any more, or has been for long. */
    record Gone() implements Outcome {}

    record Later(Duration pause) implements Outcome {}

    /**
     * @param retryAfter as the header has it, null where there is none
     * @param failures before this one, one after another
     */
    static Outcome of(int status, String retryAfter, int failures, Instant now) {
        if (status / 100 == 2) {
            return new Delivered();
        }
        if (status == 404 || status == 410) {
            return new Gone();
        }
        return failed(failures, asked(retryAfter, now));
    }

    /** Where there was no answer. */
    static Outcome unanswered(int failures) {
        return failed(failures, Optional.empty());
    }

    private static Outcome failed(int failures, Optional<Duration> asked) {
        if (failures + 1 >= TRIES) {
            return new Gone();
        }
        Duration backoff = SHORTEST.multipliedBy(1L << Math.min(failures, 12));
        Duration wait = asked.filter(each -> each.compareTo(backoff) > 0).orElse(backoff);
        return new Later(wait.compareTo(LONGEST) > 0 ? LONGEST : wait);
    }

    private static Optional<Duration> asked(String retryAfter, Instant now) {
        if (retryAfter == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    retryAfter.matches("\\d{1,9}")
                            ? Duration.ofSeconds(Long.parseLong(retryAfter))
                            : Duration.between(
                                    now,
                                    ZonedDateTime.parse(retryAfter, DateTimeFormatter.RFC_1123_DATE_TIME)
                                            .toInstant()));
        } catch (DateTimeParseException unreadable) {
            return Optional.empty();
        }
    }
}
