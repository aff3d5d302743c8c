package org.cardea.postgres;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** Brings PostgreSQL's programs from the class path to the disk, once per version. */
final class UnpackBinaries {
    private static final String ARCHIVE = "/postgres-linux-x86_64.txz";

    private UnpackBinaries() {}

    /** Returns the folder that holds {@code bin/postgres}; it appears whole or not at all. */
    static Path into(Path programs) throws IOException {
        var archive = UnpackBinaries.class.getResource(ARCHIVE);
        if (archive == null || !isLinuxAmd64()) {
            throw new Refused(
                    "the PostgreSQL that comes along is for Linux on amd64; set CARDEA_DB_URL to use another");
        }
        var connection = archive.openConnection();
        // A newer archive has another length, so it gets a folder of its own.
        var folder = programs.resolve("postgresql-" + connection.getContentLengthLong());
        try (var bytes = connection.getInputStream()) {
            if (!Files.isDirectory(folder)) {
                var half = Folders.makeEmpty(programs.resolve("half"));
                unpack(bytes, half);
                Files.move(half, folder, StandardCopyOption.ATOMIC_MOVE);
            }
        }
        return folder;
    }

    private static boolean isLinuxAmd64() {
        return System.getProperty("os.name").equals("Linux")
                && System.getProperty("os.arch").equals("amd64");
    }

    private static void unpack(InputStream bytes, Path folder) throws IOException {
        try (var tar = new TarArchiveInputStream(new BufferedInputStream(new XZInputStream(bytes), 1 << 16))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                unpack(tar, entry, folder.resolve(entry.getName()).normalize());
            }
        }
    }

    private static void unpack(InputStream tar, TarArchiveEntry entry, Path target) throws IOException {
        Files.createDirectories(entry.isDirectory() ? target : target.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
        } else if (entry.isFile()) {
            Files.copy(tar, target);
            Files.setPosixFilePermissions(target, permissions(entry));
        }
    }

    private static Set<PosixFilePermission> permissions(TarArchiveEntry entry) {
        return PosixFilePermissions.fromString((entry.getMode() & 0100) == 0 ? "rw-r--r--" : "rwxr-xr-x");
    }
}
