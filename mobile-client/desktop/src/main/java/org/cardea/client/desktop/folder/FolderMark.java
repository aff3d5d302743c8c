package org.cardea.client.desktop.folder;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import org.cardea.client.ports.SystemBookUnavailable;
import org.cardea.client.ports.SystemBookUnavailable.Cause;

/**
 * A hidden file by which a folder is known again: an empty mount point or a new folder of the same name lacks it, and
 * is a fault then, not the deletion of everything.
 */
public final class FolderMark {
    /** The file's name. */
    public static final String FILE = ".cardea-sync";

    private FolderMark() {}

    /** Marks the folder as the one this index is about. */
    public static void put(Path folder, FolderIndex index) throws IOException {
        String mark = index.mark().orElseGet(() -> UUID.randomUUID().toString());
        AtomicFile.write(folder.resolve(FILE), (mark + "\n").getBytes(StandardCharsets.UTF_8));
        index.keepMark(mark);
    }

    /** Whether the folder carries the mark of another index: somebody else keeps it in step. */
    public static boolean isForeign(Path folder, FolderIndex index) throws IOException {
        Optional<String> mark = of(folder);
        return mark.isPresent() && !mark.equals(index.mark());
    }

    private static Optional<String> of(Path folder) throws IOException {
        try {
            return Optional.of(Files.readString(folder.resolve(FILE)).trim());
        } catch (NoSuchFileException unmarked) {
            return Optional.empty();
        }
    }

    /** @throws SystemBookUnavailable when this is not the folder that was marked */
    static void check(Path folder, FolderIndex index) {
        try {
            if (!of(folder).equals(index.mark())) {
                throw new SystemBookUnavailable(
                        Cause.UNREADABLE,
                        folder + " is not the folder that was linked (its file " + FILE
                                + " is missing or another one); is its disk mounted?");
            }
        } catch (IOException broken) {
            throw new SystemBookUnavailable(Cause.UNREADABLE, folder + " can't be read: " + broken);
        }
    }
}
