package org.cardea.client.desktop.watch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.function.Predicate;
import org.cardea.client.ports.ChangeSource;
import org.cardea.client.ports.SystemBookUnavailable;
import org.cardea.client.ports.SystemBookUnavailable.Cause;

/**
 * Hears what the operating system says about a folder. Where it is gone and comes back this stays silent: the look
 * in between ({@link Watch}) finds that out.
 */
public final class FolderEvents implements ChangeSource {
    private final WatchService events;
    private final Predicate<String> counts;

    /**
     * @param counts whether a file of this name matters
     * @throws SystemBookUnavailable when the folder can't be watched
     */
    public FolderEvents(Path folder, Predicate<String> counts) {
        this.counts = counts;
        try {
            events = folder.getFileSystem().newWatchService();
            folder.register(
                    events,
                    StandardWatchEventKinds.ENTRY_CREATE,
                    StandardWatchEventKinds.ENTRY_MODIFY,
                    StandardWatchEventKinds.ENTRY_DELETE);
        } catch (IOException broken) {
            throw new SystemBookUnavailable(Cause.UNREADABLE, folder + " can't be watched: " + broken);
        }
    }

    @Override
    public void listen(Runnable listener) {
        Thread.ofPlatform().daemon().name("folder-events").start(() -> follow(listener));
    }

    @Override
    public void close() {
        try {
            events.close();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private void follow(Runnable listener) {
        try {
            for (boolean valid = true; valid; ) {
                WatchKey key = events.take();
                if (key.pollEvents().stream().anyMatch(this::matters)) {
                    listener.run();
                }
                valid = key.reset();
            }
        } catch (ClosedWatchServiceException closed) {
            return;
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean matters(WatchEvent<?> event) {
        return event.kind() == StandardWatchEventKinds.OVERFLOW
                || counts.test(event.context().toString());
    }
}
