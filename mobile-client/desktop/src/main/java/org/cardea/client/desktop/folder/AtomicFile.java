package org.cardea.client.desktop.folder;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.UUID;

/** Writes that a reader sees wholly or not at all, and that outlive a power cut. */
public final class AtomicFile {
    private static final String TEMPORARY = ".cardea-sync-";

    private AtomicFile() {}

    /** Puts the bytes in the place of the file, with its mode, or makes it. */
    static void write(Path file, byte[] bytes) throws IOException {
        Path temporary = file.resolveSibling(TEMPORARY + UUID.randomUUID());
        try {
            writeAndForce(temporary, bytes);
            keepMode(file, temporary);
            replace(temporary, file);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    /** Puts a file that is whole and forced in the place of another. */
    public static void replace(Path whole, Path file) throws IOException {
        Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE);
        force(file.getParent());
    }

    /** Gives the file another name, unless that name is taken; says whether it did. */
    static boolean rename(Path file, Path to) throws IOException {
        if (Files.exists(to, LinkOption.NOFOLLOW_LINKS)) {
            return false;
        }
        Files.move(file, to, StandardCopyOption.ATOMIC_MOVE);
        force(to.getParent());
        return true;
    }

    static void delete(Path file) throws IOException {
        Files.deleteIfExists(file);
        force(file.getParent());
    }

    /** Removes what writes have left that a kill cut short. Only for who is alone at work on the folder. */
    static void removeLeftovers(Path folder) throws IOException {
        try (var leftovers = Files.newDirectoryStream(folder, TEMPORARY + "*")) {
            for (Path leftover : leftovers) {
                Files.deleteIfExists(leftover);
            }
        }
    }

    private static void writeAndForce(Path file, byte[] bytes) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            var buffer = ByteBuffer.wrap(bytes);
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
            channel.force(true);
        }
    }

    private static void keepMode(Path from, Path to) throws IOException {
        var view = Files.getFileAttributeView(from, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS);
        if (view != null && Files.exists(from, LinkOption.NOFOLLOW_LINKS)) {
            Files.setPosixFilePermissions(to, view.readAttributes().permissions());
        }
    }

    /** A rename is durable when its folder is; not every system lets a folder be opened. */
    private static void force(Path folder) throws IOException {
        if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }
}
