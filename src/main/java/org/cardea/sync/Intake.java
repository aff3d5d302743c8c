package org.cardea.sync;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.cardea.shared.Problem;
import org.cardea.sync.wire.Body;

/**
 * Bounds what bodies take of the memory, whoever sends them and however many at once. Reading has a budget of its own,
 * so that a body from a slow line keeps nobody else's from being applied. Whoever finds no room in time is asked to come
 * again; nothing of it was done.
 */
@Singleton
class Intake {
    /** What any request may read before it has to wait: most packets end here. */
    private static final int SHORT_BYTES = 64 * 1024;

    private static final long RETRY_SECONDS = 5;

    private final Semaphore reading;
    private final Semaphore applying;
    private final int applyingBytes;
    private final Duration patience;

    Intake(IntakeConfig config) {
        reading = new Semaphore(Math.max(config.readingBytes(), Body.LARGEST_BYTES), true);
        applyingBytes = config.applyingBytes();
        applying = new Semaphore(applyingBytes, true);
        patience = config.patience();
    }

    /** What is done with a body. */
    @FunctionalInterface
    interface Work<T> {
        T with(byte[] body) throws IOException;
    }

    @FunctionalInterface
    private interface Held<T> {
        T run() throws IOException;
    }

    <T> T take(InputStream body, Work<T> work) throws IOException {
        byte[] beginning = body.readNBytes(SHORT_BYTES);
        if (beginning.length < SHORT_BYTES) {
            return apply(beginning, work);
        }
        try {
            // How long it will be is unknown where it is compressed.
            return holding(reading, Body.LARGEST_BYTES, () -> apply(Body.readOn(beginning, body), work));
        } catch (Busy busy) {
            // To its end unseen, so that the client gets to the answer.
            body.transferTo(OutputStream.nullOutputStream());
            throw busy.problem();
        }
    }

    private <T> T apply(byte[] body, Work<T> work) throws IOException {
        try {
            return holding(applying, Math.min(body.length, applyingBytes), () -> work.with(body));
        } catch (Busy busy) {
            throw busy.problem();
        }
    }

    private <T> T holding(Semaphore room, int bytes, Held<T> work) throws IOException, Busy {
        try {
            if (!room.tryAcquire(bytes, patience.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new Busy();
            }
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
            throw new Busy();
        }
        try {
            return work.run();
        } finally {
            room.release(bytes);
        }
    }

    /** There was no room in time. */
    private static final class Busy extends Exception {
        private static final long serialVersionUID = 1;

        Busy() {
            super(null, null, false, false);
        }

        Problem problem() {
            return Problem.of("busy", 503, "Too much arrives at once")
                    .detail("Nothing was done. Send it again after a while.")
                    .with("retryAfter", RETRY_SECONDS);
        }
    }
}
