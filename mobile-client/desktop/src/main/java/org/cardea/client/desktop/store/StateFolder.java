package org.cardea.client.desktop.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/** Where the states of all linked folders lie: for each one a database and a lock. */
public final class StateFolder {
    private static final String DATABASE = ".sqlite";
    private static final String LOCK = ".lock";
    private static final String TURN = ".turn";
    private static final Duration BETWEEN_TRIES = Duration.ofMillis(20);
    private final Path root;

    public StateFolder(Path root) {
        this.root = root;
    }

    /** The database of this folder's state, whether it exists or not. */
    public Path database(Path linkedFolder) {
        UUID name = UUID.nameUUIDFromBytes(linkedFolder.toString().getBytes(StandardCharsets.UTF_8));
        return root.resolve(name + DATABASE);
    }

    public List<Path> databases() throws IOException {
        if (!Files.isDirectory(root)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(root)) {
            return files.filter(file -> file.toString().endsWith(DATABASE))
                    .sorted()
                    .toList();
        }
    }

    public void make() throws IOException {
        PrivateFiles.makeFolder(root);
    }

    /** Empty when another process holds this state. The lock ends with {@code close} or with the process. */
    public static Optional<FileLock> lock(Path database) throws IOException {
        return tryLock(database.resolveSibling(database.getFileName() + LOCK));
    }

    /**
     * What whoever changes this state holds while doing so: a whole run, or a word of the owner between two runs. Empty
     * when nobody else came to an end in time.
     */
    public static Optional<FileLock> turn(Path database, Duration patience) throws IOException {
        Path file = database.resolveSibling(database.getFileName() + TURN);
        long end = System.nanoTime() + patience.toNanos();
        Optional<FileLock> turn = tryLock(file);
        while (turn.isEmpty() && System.nanoTime() < end) {
            LockSupport.parkNanos(BETWEEN_TRIES.toNanos());
            turn = tryLock(file);
        }
        return turn;
    }

    /** Forgets all that was remembered of a folder. */
    public static void forget(Path database) throws IOException {
        for (String ending : List.of("", "-wal", "-shm", "-journal", TURN, LOCK)) {
            Files.deleteIfExists(database.resolveSibling(database.getFileName() + ending));
        }
    }

    private static Optional<FileLock> tryLock(Path file) throws IOException {
        PrivateFiles.touch(file);
        FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
        try {
            Optional<FileLock> lock = Optional.ofNullable(channel.tryLock());
            if (lock.isEmpty()) {
                channel.close();
            }
            return lock;
        } catch (OverlappingFileLockException heldByThisProcess) {
            channel.close();
            return Optional.empty();
        }
    }
}
