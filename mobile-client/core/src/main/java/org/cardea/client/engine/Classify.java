package org.cardea.client.engine;

import java.time.Clock;
import java.time.Duration;
import org.cardea.client.engine.Outcome.Failed;
import org.cardea.client.engine.Outcome.RetryAt;
import org.cardea.client.ports.Refused;
import org.cardea.client.ports.SystemBookUnavailable;
import org.cardea.client.ports.Unreachable;

/** Sorts what ended a run into an outcome, once and here. */
final class Classify {
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(5);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(15);

    private final Clock clock;
    private int inARow;

    Classify(Clock clock) {
        this.clock = clock;
    }

    Outcome ended(Run run) {
        if (!run.inStep) {
            return retry(RetryAt.Why.DIGEST_DIFFERS, "not in step after a full comparison", 0);
        }
        inARow = 0;
        return new Outcome.Done(run.summary);
    }

    Outcome failed(RuntimeException e) {
        if (e instanceof Unreachable) {
            return retry(RetryAt.Why.SERVER_UNREACHABLE, e.getMessage(), 0);
        }
        if (e instanceof Refused) {
            return refused((Refused) e);
        }
        if (e instanceof SystemBookUnavailable) {
            return new Failed(why((SystemBookUnavailable) e), e.getMessage());
        }
        return new Failed(Failed.Why.STORE_BROKEN, e.getMessage());
    }

    private Outcome refused(Refused e) {
        if (e.status == 429 || e.status == 503) {
            return retry(RetryAt.Why.SERVER_BUSY, e.getMessage(), e.retryAfter);
        }
        if (e.status >= 500) {
            return retry(RetryAt.Why.SERVER_FAULT, e.getMessage(), e.retryAfter);
        }
        return new Failed(e.status == 401 ? Failed.Why.DEVICE_NOT_LINKED : Failed.Why.REFUSED, e.getMessage());
    }

    private static Failed.Why why(SystemBookUnavailable e) {
        return e.reason == SystemBookUnavailable.Cause.UNAUTHORIZED
                ? Failed.Why.SYSTEM_UNAUTHORIZED
                : Failed.Why.SYSTEM_UNREADABLE;
    }

    /** Each failure in a row doubles the pause; the server's word is a lower bound. */
    private Outcome retry(RetryAt.Why why, String detail, int seconds) {
        Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(inARow++, 10));
        pause = pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
        Duration told = Duration.ofSeconds(seconds);
        return new RetryAt(clock.instant().plus(pause.compareTo(told) < 0 ? told : pause), why, detail);
    }
}
