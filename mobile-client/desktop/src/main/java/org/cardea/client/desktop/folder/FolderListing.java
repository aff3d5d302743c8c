package org.cardea.client.desktop.folder;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import org.cardea.client.ports.SystemBookUnavailable;
import org.cardea.client.ports.SystemBookUnavailable.Cause;

/** What lies in the folder under a name that could be a contact's. */
final class FolderListing {
    private static final String SUFFIX = ".vcf";

    private FolderListing() {}

    /** By name. Hidden files, folders and what editors leave behind are no contacts; a link is listed as itself. */
    static SortedMap<String, BasicFileAttributes> of(Path folder) {
        var files = new TreeMap<String, BasicFileAttributes>();
        try (DirectoryStream<Path> paths = Files.newDirectoryStream(folder)) {
            for (Path path : paths) {
                addTo(files, path);
            }
        } catch (AccessDeniedException denied) {
            throw new SystemBookUnavailable(Cause.UNAUTHORIZED, folder + " may not be read");
        } catch (IOException | DirectoryIteratorException broken) {
            throw new SystemBookUnavailable(Cause.UNREADABLE, folder + " can't be read: " + broken);
        }
        return files;
    }

    /** Whether a file of this name counts, wherever it is. */
    static boolean isContactName(String name) {
        return name.toLowerCase(Locale.ROOT).endsWith(SUFFIX)
                && !name.startsWith(".")
                && !name.startsWith("#")
                && !name.startsWith("~");
    }

    private static void addTo(SortedMap<String, BasicFileAttributes> files, Path path) throws IOException {
        String name = path.getFileName().toString();
        if (!isContactName(name)) {
            return;
        }
        try {
            var attributes = Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            if (!attributes.isDirectory()) {
                files.put(name, attributes);
            }
        } catch (NoSuchFileException gone) {
            files.remove(name);
        }
    }
}
