package org.cardea.client.desktop.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Function;
import java.util.function.Supplier;
import org.cardea.client.desktop.folder.FolderIndex;
import org.cardea.client.desktop.folder.VcfFolder;
import org.cardea.client.desktop.store.JdbcDb;
import org.cardea.client.desktop.store.Link;
import org.cardea.client.desktop.store.LinkStore;
import org.cardea.client.desktop.store.RunStore;
import org.cardea.client.desktop.store.StateFolder;
import org.cardea.client.desktop.transfer.Line;
import org.cardea.client.engine.Outcome;
import org.cardea.client.engine.SyncEngine;
import org.cardea.client.ports.Progress;
import org.cardea.client.queue.SyncQueue;
import org.cardea.client.store.LocalStore;
import org.cardea.client.store.Task;
import org.cardea.client.wire.Http;
import org.cardea.client.wire.HttpTransport;

/** A linked folder at work: its state open, and what stands on it. */
final class OpenLink implements AutoCloseable {
    private static final Clock CLOCK = Clock.systemUTC();
    private static final String BOOK = "default";
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private final Path database;
    private final JdbcDb db;
    private final Link link;
    private FileLock lock;

    private OpenLink(Path database, JdbcDb db, Link link) {
        this.database = database;
        this.db = db;
        this.link = link;
    }

    /** False for what a link that failed has left. */
    static boolean isLinked(Path database) {
        try (JdbcDb db = JdbcDb.open(database)) {
            return new LinkStore(db).find().isPresent();
        }
    }

    static OpenLink open(Path database) {
        JdbcDb db = JdbcDb.open(database);
        try {
            Link link = new LinkStore(db).find().orElseThrow(() -> new Stop(Exit.NOT_LINKED, "not linked yet"));
            return new OpenLink(database, db, link);
        } catch (RuntimeException broken) {
            db.close();
            throw broken;
        }
    }

    /** Makes this process the only one that changes anything of this link. */
    OpenLink alone() throws IOException {
        lock = StateFolder.lock(database).orElse(null);
        if (lock == null) {
            close();
            throw new Stop(Exit.BUSY, "another cardea-sync is at work on " + link.folder());
        }
        return this;
    }

    /** Waits for the run that another process may be in the middle of, and keeps the next one waiting. */
    OpenLink inTurn() throws IOException {
        lock = StateFolder.turn(database, PATIENCE).orElse(null);
        if (lock == null) {
            close();
            throw new Stop(Exit.BUSY, "another cardea-sync has been at work for long on " + link.folder());
        }
        return this;
    }

    Link link() {
        return link;
    }

    LocalStore store() {
        return LocalStore.open(db);
    }

    RunStore runs() {
        return new RunStore(db);
    }

    VcfFolder folder() {
        return new VcfFolder(link.folder(), new FolderIndex(db), CLOCK);
    }

    Http http() {
        return new Http(link.server(), link.token());
    }

    /** For whole files; to be closed. */
    Line files() {
        return new Line(link.server(), link.token());
    }

    HttpTransport server() {
        return new HttpTransport(http(), BOOK);
    }

    /** What waits to be done for this link. */
    SyncQueue queue() {
        return new SyncQueue(store(), CLOCK);
    }

    Task task(Task.Kind kind) {
        return new Task(kind, BOOK);
    }

    /** How a task of the queue is done by who is {@link #alone}. */
    Function<Task, Outcome> work(Progress progress) {
        VcfFolder folder = folder();
        folder.tidy();
        var engine = new SyncEngine(store(), folder, server(), CLOCK, link.region(), progress);
        return task -> inTurn(() -> task.kind == Task.Kind.RECONCILE ? engine.reconcile() : engine.sync());
    }

    private Outcome inTurn(Supplier<Outcome> run) {
        try (var turn = StateFolder.turn(database, PATIENCE)
                .orElseThrow(() -> new Stop(Exit.BUSY, "another cardea-sync has been at work for long"))
                .acquiredBy()) {
            return run.get();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Whether something needs a person's look that no single run tells: files that can't be cards stay so. */
    boolean hasRefused() {
        return !store().rejections().all().isEmpty();
    }

    @Override
    public void close() throws IOException {
        db.close();
        if (lock != null) {
            lock.acquiredBy().close();
        }
    }
}
