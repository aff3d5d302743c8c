package org.cardea.client.engine;

import java.time.Clock;
import org.cardea.client.ports.Progress;
import org.cardea.client.ports.SystemBook;
import org.cardea.client.ports.Transport;
import org.cardea.client.store.LocalStore;

/** Keeps one book of the system, the local store and the server equal, by docs/protocol.md. One run at a time. */
public final class SyncEngine {
    private final LocalStore store;
    private final SystemBook system;
    private final Transport server;
    private final Clock clock;
    private final String region;
    private final Progress progress;

    /** @param region ISO 3166 code by which telephone numbers without country code are read */
    public SyncEngine(
            LocalStore store, SystemBook system, Transport server, Clock clock, String region, Progress progress) {
        this.store = store;
        this.system = system;
        this.server = server;
        this.clock = clock;
        this.region = region;
        this.progress = progress;
    }

    /** Only what has changed on either side; falls back to {@link #reconcile} where the checks say so. Never throws. */
    public Outcome sync() {
        throw new UnsupportedOperationException();
    }

    /** Compares every UUID with the server first. Never throws. */
    public Outcome reconcile() {
        throw new UnsupportedOperationException();
    }
}
