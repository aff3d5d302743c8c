package org.cardea.accounts;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.cardea.shared.Problem;

/** Slows down whoever tries secrets. Kept in memory, per instance, for a bounded number of subjects. */
@Singleton
public final class Throttle {

    private static final int SUBJECTS_HELD = 100_000;
    private static final Duration FORGIVEN = Duration.ofHours(1);

    private final Clock clock;
    private final Cache<Subject, Attempts> attempts = Caffeine.newBuilder()
            .maximumSize(SUBJECTS_HELD)
            .expireAfterWrite(FORGIVEN)
            .build();

    public Throttle(Clock clock) {
        this.clock = clock;
    }

    /**
     * Who tries what, and how many tries of it are free per minute or other while. A person at one address has ten; many addresses at
     * one account, or one address at many accounts, are slowed down as well, later.
     */
    record Subject(String kind, String name, int free, Duration window) {

        private static final Duration A_MINUTE = Duration.ofMinutes(1);

        Subject(String kind, String name, int free) {
            this(kind, name, free, A_MINUTE);
        }

        static List<Subject> ofLogin(LoginName login, Address address) {
            return List.of(
                    new Subject("login from address", login.text() + " " + address.text(), 10),
                    new Subject("login", login.text(), 60),
                    new Subject("address", address.text(), 60));
        }

        /** Who is there knows the password, and three of a million codes are right at any time: so few, wherever from. */
        static List<Subject> ofSecondFactor(LoginName login) {
            return List.of(new Subject("second factor", login.text(), 5, Duration.ofHours(1)));
        }

        static List<Subject> ofAppPassword(LoginName login, Address address) {
            return List.of(new Subject("app password", login.text() + " " + address.text(), 60));
        }

        static List<Subject> ofCode(String kind, Address address) {
            return List.of(new Subject(kind, address.text(), 10));
        }
    }

    /** Counts a try before it is looked at. */
    void enter(List<Subject> subjects) {
        Instant now = clock.instant();
        subjects.forEach(subject -> refuseEarly(subject, now));
        subjects.forEach(subject -> attempts.asMap()
                .merge(
                        subject,
                        Attempts.none(now).next(now, subject.free(), subject.window()),
                        (before, first) -> before.next(now, subject.free(), subject.window())));
    }

    /** The secret was right: those tries are forgotten. */
    void forgive(List<Subject> subjects) {
        attempts.invalidateAll(subjects);
    }

    static Problem slowDown(long seconds) {
        return Problem.of("slow-down", 429, "Too many tries").with("retryAfter", seconds);
    }

    private void refuseEarly(Subject subject, Instant now) {
        Attempts before = attempts.getIfPresent(subject);
        Duration delay = before == null ? Duration.ZERO : before.delay(now);
        if (!delay.isZero()) {
            throw slowDown(delay.plusMillis(999).toSeconds());
        }
    }
}
