package org.cardea.interchange.returned;

import java.io.IOException;
import java.io.OutputStream;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.cardea.interchange.Column;
import org.cardea.interchange.Item;
import org.cardea.interchange.Kind;
import org.cardea.interchange.Sniffed;
import org.cardea.interchange.Unclosed;

/** An archive of returned files; those of which everything was taken are left out. */
final class ReturnedArchive implements ReturnedFile {
    private static final Item.Within OF_THE_ARCHIVE = new Item.Within(
            "archive.csv",
            new Sniffed(Kind.CSV, "", "UTF-8", ",", 1, List.of(new Column("file", List.of(), "ignored"))));

    private final ZipOutputStream zip;
    private final Set<String> names = new HashSet<>();
    private Item.Within current = OF_THE_ARCHIVE;
    private Item.Sheet sheet;
    private ReturnedFile open;

    ReturnedArchive(OutputStream out) {
        this.zip = new ZipOutputStream(out);
    }

    @Override
    public void within(Item.Within within) throws IOException {
        closeEntry();
        current = within;
        sheet = null;
    }

    @Override
    public void sheet(Item.Sheet next) throws IOException {
        sheet = next;
        if (open != null) {
            open.sheet(next);
        }
    }

    @Override
    public void bad(Item.Bad bad) throws IOException {
        // Row 0 stands for a whole file that could not be opened.
        if (bad.row() == 0) {
            within(OF_THE_ARCHIVE);
        }
        entry().bad(bad);
    }

    @Override
    public void refused(Item.Person person, String reason) throws IOException {
        entry().refused(person, reason);
    }

    @Override
    public void broken(String reason) throws IOException {
        entry().broken(reason);
    }

    private ReturnedFile entry() throws IOException {
        if (open == null) {
            zip.putNextEntry(new ZipEntry(free(current.name())));
            open = ReturnedFile.of(current.sniffed(), new Unclosed(zip));
            if (sheet != null) {
                open.sheet(sheet);
            }
        }
        return open;
    }

    /** Folders are gone from the names, so two files may have the same. */
    private String free(String name) {
        String free = name;
        for (int i = 2; !names.add(free); i++) {
            free = i + "-" + name;
        }
        return free;
    }

    private void closeEntry() throws IOException {
        if (open != null) {
            open.close();
            zip.closeEntry();
            open = null;
        }
    }

    @Override
    public void close() throws IOException {
        closeEntry();
        zip.close();
    }
}
