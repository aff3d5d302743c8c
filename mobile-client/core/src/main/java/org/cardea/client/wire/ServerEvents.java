package org.cardea.client.wire;

import java.io.IOException;
import org.cardea.client.ports.ChangeSource;
import org.cardea.client.ports.Refused;

/**
 * Wakes the listener when a book of the account has reached a new number on the server, and whenever the line has
 * been lost and found: nothing that happened in between is missed.
 */
public final class ServerEvents implements ChangeSource {
    /** The server comments every 20 s; a line silent for longer is dead. */
    private static final int SILENCE_MILLIS = 50_000;

    private static final long FIRST_PAUSE_MILLIS = 500;
    private static final long LONGEST_PAUSE_MILLIS = 60_000;

    private final Http http;
    private final Object lock = new Object();
    private boolean closed;
    private EventStream line;

    public ServerEvents(Http http) {
        this.http = http;
    }

    @Override
    public void listen(Runnable listener) {
        Thread thread = new Thread(() -> follow(listener), "server-events");
        thread.setDaemon(true);
        thread.start();
    }

    private void follow(Runnable listener) {
        long pause = FIRST_PAUSE_MILLIS;
        while (pauseUnlessClosed(0)) {
            try {
                if (revoked(listener)) {
                    return;
                }
                pause = FIRST_PAUSE_MILLIS;
            } catch (IOException e) {
                pause = Math.min(2 * pause, LONGEST_PAUSE_MILLIS);
            } catch (Refused e) {
                listener.run();
                pause = Math.max(e.retryAfter * 1000L, LONGEST_PAUSE_MILLIS);
            }
            if (!pauseUnlessClosed(pause)) {
                return;
            }
        }
    }

    /** Listens until the stream ends; true when it ended because the device was revoked. */
    private boolean revoked(Runnable listener) throws IOException {
        try (EventStream events = new EventStream(http, "events", SILENCE_MILLIS)) {
            synchronized (lock) {
                line = events;
            }
            for (ServerSentEvents.Event event = events.next(); event != null; event = events.next()) {
                listener.run();
                if (event.name.equals("revoked")) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean pauseUnlessClosed(long millis) {
        long end = System.nanoTime() / 1_000_000 + millis;
        synchronized (lock) {
            for (long left = millis; left > 0 && !closed; left = end - System.nanoTime() / 1_000_000) {
                try {
                    lock.wait(left);
                } catch (InterruptedException e) {
                    closed = true;
                }
            }
            return !closed;
        }
    }

    @Override
    public void close() {
        EventStream open;
        synchronized (lock) {
            closed = true;
            open = line;
            lock.notifyAll();
        }
        if (open != null) {
            open.close();
        }
    }
}
