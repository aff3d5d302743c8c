package org.cardea.client.desktop.transfer;

import java.time.Duration;

/** Whether a call still moves; a line on which nothing has moved for long is dead. */
final class Movement {
    private volatile long last = System.nanoTime();

    void moved() {
        last = System.nanoTime();
    }

    boolean hasStoodStill(Duration longest) {
        return System.nanoTime() - last > longest.toNanos();
    }
}
