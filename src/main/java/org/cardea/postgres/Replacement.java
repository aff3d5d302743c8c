package org.cardea.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;

/**
 * New contents for an owned data folder. They are prepared beside the old ones, declared whole by one rename, and then put
 * in place step by step; a crash between two steps is made good by {@link #finish} at the next start. What was there before
 * is moved aside, never deleted.
 */
public final class Replacement {
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");

    private final Path half;
    private final Path whole;
    private final Path data;
    private final Path programs;
    private final Path aside;

    public Replacement(DataFolder folder) {
        this.data = folder.path();
        this.programs = folder.programs();
        this.half = data.resolve("restore.half");
        this.whole = data.resolve("restore.whole");
        this.aside = data.resolve("before-restore-" + LocalDateTime.now().format(STAMP));
    }

    /** An empty folder to prepare the contents in, under the names they will have in the data folder. */
    public Path begin() throws IOException {
        discard();
        return Files.createDirectories(half);
    }

    /** Forgets what was begun. */
    public void discard() throws IOException {
        EmbeddedPostgres.stopLeftOver(programs, half.resolve("postgres"));
        Folders.delete(half);
    }

    /** Puts the new contents in place; returns where the former ones are now. */
    public Path commit() throws IOException {
        Files.move(half, whole, StandardCopyOption.ATOMIC_MOVE);
        finish();
        return aside;
    }

    /** Does nothing unless a commit was cut off. */
    public void finish() throws IOException {
        if (Files.isDirectory(whole)) {
            for (var fresh : contents(whole)) {
                putInPlace(fresh, data.resolve(fresh.getFileName()));
            }
            Files.delete(whole);
        }
    }

    private void putInPlace(Path fresh, Path place) throws IOException {
        if (Files.exists(place)) {
            Files.createDirectories(aside);
            Files.move(place, aside.resolve(place.getFileName()), StandardCopyOption.ATOMIC_MOVE);
        }
        Files.move(fresh, place, StandardCopyOption.ATOMIC_MOVE);
    }

    private static List<Path> contents(Path folder) throws IOException {
        try (var inside = Files.list(folder)) {
            return inside.toList();
        }
    }
}
