package org.cardea.shared;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** A worker's hold on one piece of work. Whatever it writes, it writes only while it holds. */
public final class Hold {
    private final WorkListStore work;
    private final WorkListStore.Due due;
    private final UUID worker;
    private final Duration length;
    private final Clock clock;
    private Instant renewed;
    private volatile boolean given;

    /** The work is another worker's, or it is gone: leave everything as it is. */
    public static final class Lost extends RuntimeException {
        private static final long serialVersionUID = 1;

        Lost() {
            super("The work is not this worker's any more", null, false, false);
        }
    }

    /** The service ends; the hold is over when this is thrown. */
    public static final class GivenUp extends RuntimeException {
        private static final long serialVersionUID = 1;

        GivenUp() {
            super("The service ends", null, false, false);
        }
    }

    Hold(WorkListStore work, WorkListStore.Due due, UUID worker, Duration length, Clock clock) {
        this.work = work;
        this.due = due;
        this.worker = worker;
        this.length = length;
        this.clock = clock;
        this.renewed = clock.instant();
    }

    /** The service ends: the next renewal is the last. */
    void giveUp() {
        given = true;
    }

    /** Runs what belongs together in one transaction. */
    public void mark(Runnable writes) {
        QuarkusTransaction.requiringNew().run(() -> {
            renew(true);
            writes.run();
        });
        endIfGiven();
    }

    /** The last mark. */
    public void end(Runnable writes) {
        QuarkusTransaction.requiringNew().run(() -> {
            renew(true);
            writes.run();
            work.remove(due);
        });
    }

    /** Called often; now and then it tells how far the work is. */
    public void alive(Runnable progress) {
        if (given || Duration.between(renewed, clock.instant()).compareTo(pause()) > 0) {
            QuarkusTransaction.requiringNew().run(() -> {
                renew(false);
                progress.run();
            });
            endIfGiven();
        }
    }

    private Duration pause() {
        Duration third = length.dividedBy(3);
        return third.compareTo(Duration.ofSeconds(1)) < 0 ? third : Duration.ofSeconds(1);
    }

    private void renew(boolean gotOn) {
        Instant now = clock.instant();
        if (!work.renew(due, worker, given ? now : now.plus(length), gotOn)) {
            throw new Lost();
        }
        renewed = now;
    }

    private void endIfGiven() {
        if (given) {
            throw new GivenUp();
        }
    }
}
