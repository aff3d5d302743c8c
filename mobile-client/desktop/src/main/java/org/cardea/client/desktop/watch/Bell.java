package org.cardea.client.desktop.watch;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Rung from any thread, any number of times; heard once. */
final class Bell {
    private final Semaphore rung = new Semaphore(0);

    void ring() {
        rung.release();
    }

    /** Waits until it rings, at most so long; says whether it rang. */
    boolean await(Duration longest) throws InterruptedException {
        boolean heard = rung.tryAcquire(Math.max(0, longest.toMillis()), TimeUnit.MILLISECONDS);
        rung.drainPermits();
        return heard;
    }

    /** Waits until it has been silent for so long, at most so many times over. */
    void settle(Duration silence, int times) throws InterruptedException {
        for (int i = 0; i < times && await(silence); i++) {
            continue;
        }
    }
}
