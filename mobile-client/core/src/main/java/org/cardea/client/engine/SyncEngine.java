package org.cardea.client.engine;

import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;
import org.cardea.client.book.CardId;
import org.cardea.client.ports.DbBroken;
import org.cardea.client.ports.Progress;
import org.cardea.client.ports.Refused;
import org.cardea.client.ports.SystemBook;
import org.cardea.client.ports.SystemBookUnavailable;
import org.cardea.client.ports.SystemEntry;
import org.cardea.client.ports.Transport;
import org.cardea.client.ports.Unreachable;
import org.cardea.client.store.LocalStore;

/** Keeps one book of the system, the local store and the server equal, by docs/protocol.md. One run at a time. */
public final class SyncEngine {
    /** When something goes on changing meanwhile, the rest is left to the next run. */
    private static final int ROUNDS = 6;

    /** Incremental and once more, then in full and once more; then it is no use. */
    private static final int INCREMENTAL_ROUNDS = 2;

    private static final int FULL_ROUNDS = 2;

    private final LocalStore store;
    private final SystemBook system;
    private final Transport server;
    private final Clock clock;
    private final String region;
    private final Progress progress;
    private final Supplier<CardId> newId;
    private final Classify classify;

    /** @param region ISO 3166 code by which telephone numbers without country code are read */
    public SyncEngine(
            LocalStore store, SystemBook system, Transport server, Clock clock, String region, Progress progress) {
        this(store, system, server, clock, region, progress, CardId::random);
    }

    /** @param newId for contacts nobody has filed yet: a test that shall be repeatable gives its own */
    public SyncEngine(
            LocalStore store,
            SystemBook system,
            Transport server,
            Clock clock,
            String region,
            Progress progress,
            Supplier<CardId> newId) {
        this.store = store;
        this.system = system;
        this.server = server;
        this.clock = clock;
        this.region = region;
        this.progress = progress;
        this.newId = newId;
        this.classify = new Classify(clock);
    }

    /** Only what has changed on either side; falls back to the full comparison where the checks say so. */
    public Outcome sync() {
        return run(INCREMENTAL_ROUNDS);
    }

    /** Compares every UUID with the server first. */
    public Outcome reconcile() {
        return run(0);
    }

    private Outcome run(int incrementalRounds) {
        try {
            return classify.ended(rounds(incrementalRounds));
        } catch (Unreachable | Refused | SystemBookUnavailable | DbBroken e) {
            return classify.failed(e);
        }
    }

    private Run rounds(int incrementalRounds) {
        Run run = new Run(store, system, server, clock, region, progress, newId);
        int unequal = 0;
        for (int round = 0; round < ROUNDS; round++) {
            boolean equal = round(run, unequal >= incrementalRounds);
            if (equal && !run.again) {
                break;
            }
            unequal += equal ? 0 : 1;
            if (unequal == incrementalRounds + FULL_ROUNDS) {
                break;
            }
        }
        store.reviews().forgetSettled();
        run.summary.toReview = store.reviews().open().size();
        run.summary.toConfirm = store.held().all().size();
        store.journal().trim();
        return run;
    }

    /** False when the two checks have found the sides unequal. */
    private boolean round(Run run, boolean full) {
        run.again = false;
        run.inStep = true;
        try {
            carryOut(run, full);
            return run.inStep;
        } catch (Refused e) {
            if (e.is("start-over")) {
                store.state().startOver(true);
            } else if (!e.is("digest-differs")) {
                throw e;
            }
            run.inStep = false;
            return false;
        }
    }

    private void carryOut(Run run, boolean full) {
        DownloadChanges download = new DownloadChanges(run);
        UploadEdits upload = new UploadEdits(run);
        upload.resume();
        if (full || store.state().startOver()) {
            new CompareWithServer(run).now();
        }
        download.now();
        List<SystemEntry> here = system.list();
        new TakeSystemChanges(run).now(here);
        if (upload.now()) {
            download.now();
        }
        new WriteSystem(run).now(here);
        if (!new Acknowledge(run).now()) {
            run.again = download.now();
            run.inStep &= run.again;
        }
    }
}
