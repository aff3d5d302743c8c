package org.cardea.accounts;

import java.time.Duration;
import java.time.Instant;

/**
 * The tries that were made at one secret. A number of them is free per while; each one past that doubles the delay
 * before the next, up to a quarter of an hour. An hour of quiet forgets.
 *
 * @param count tries since {@code since}
 * @param blockedUntil no try is looked at before
 */
record Attempts(int count, Instant since, Instant blockedUntil) {

    private static final Duration LONGEST = Duration.ofMinutes(15);

    static Attempts none(Instant now) {
        return new Attempts(0, now, now);
    }

    /** How long to wait before the next try; zero: go on. */
    Duration delay(Instant now) {
        return now.isBefore(blockedUntil) ? Duration.between(now, blockedUntil) : Duration.ZERO;
    }

    /** One more try, which was looked at. */
    Attempts next(Instant now, int free, Duration window) {
        boolean countsAnew = count < free && Duration.between(since, now).compareTo(window) >= 0;
        Attempts counted = countsAnew ? none(now) : this;
        int tries = counted.count + 1;
        return new Attempts(tries, counted.since, tries < free ? now : now.plus(penalty(tries - free)));
    }

    private static Duration penalty(int beyond) {
        Duration delay = Duration.ofSeconds(8L << Math.min(beyond, 10));
        return delay.compareTo(LONGEST) > 0 ? LONGEST : delay;
    }
}
