package org.cardea.postgres;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;

/** The folder that holds all a restart needs: the database, its password, the master key. One process at a time owns it. */
public record DataFolder(Path path) {
    // Others may pass through, since PostgreSQL may have to run as somebody else; what lies in it is closed by itself.
    private static final String PASS_THROUGH = "rwx--x--x";

    public DataFolder {
        path = path.toAbsolutePath().normalize();
    }

    public Path postgres() {
        return path.resolve("postgres");
    }

    /** PostgreSQL's programs; they hold nothing of anybody's. */
    public Path programs() {
        return path.resolve("programs");
    }

    public Path masterKey() {
        return path.resolve("master.key");
    }

    /** Makes the folder when it is missing and owns it until the lock is closed or the process ends, however it ends. */
    public FileLock own() {
        try {
            Files.createDirectories(
                    path, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(PASS_THROUGH)));
            return lock(path.resolve("lock"));
        } catch (IOException e) {
            throw new Refused("cannot use the data folder " + path + ": " + e, e);
        }
    }

    private FileLock lock(Path file) throws IOException {
        var channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        var lock = tryLock(channel);
        if (lock == null) {
            channel.close();
            throw new Refused(
                    "Cardea already runs on the data folder " + path + " (process " + owner(file) + "); stop it first");
        }
        var pid = Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII);
        channel.truncate(0).write(ByteBuffer.wrap(pid));
        return lock;
    }

    private static FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException heldByThisProcess) {
            return null;
        }
    }

    private static String owner(Path file) throws IOException {
        var pid = Files.readString(file, StandardCharsets.US_ASCII);
        return pid.isEmpty() ? "unknown" : pid;
    }
}
