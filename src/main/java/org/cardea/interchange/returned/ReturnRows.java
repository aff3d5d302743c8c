package org.cardea.interchange.returned;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import org.cardea.interchange.AnyFile;
import org.cardea.interchange.Choices;
import org.cardea.interchange.FileReading;
import org.cardea.interchange.Item;
import org.cardea.interchange.Kind;
import org.cardea.interchange.Refused;
import org.cardea.interchange.Sniffed;
import org.cardea.interchange.Source;

/**
 * Reads a file once more and writes only what was not taken of it: in the same kind, dialect, charset and separator,
 * each row with its raw cells and before them the reason in a column {@code error}. Set right, it can be imported as it is.
 */
public final class ReturnRows {
    private final FileReading reading = new AnyFile();
    private final Source file;
    private final Choices choices;
    private final Sniffed sniffed;
    private final Map<Integer, String> refused;

    /**
     * @param choices those the file was read with
     * @param refused why persons that could be read were not taken, by their place among the file's items
     */
    public ReturnRows(Source file, Choices choices, Map<Integer, String> refused) throws Refused, IOException {
        this.file = file;
        this.choices = choices;
        this.refused = refused;
        this.sniffed = reading.sniff(file, choices);
    }

    /** Such as {@code people.errors.csv} for {@code people.csv}. */
    public String name() {
        String name = file.name();
        int dot = name.lastIndexOf('.');
        String suffix = sniffed.kind() == Kind.XLS ? ".xlsx" : dot < 0 ? "" : name.substring(dot);
        return (dot < 0 ? name : name.substring(0, dot)) + ".errors" + suffix;
    }

    public String mediaType() {
        return switch (sniffed.kind()) {
            case CSV -> "text/csv;charset=" + sniffed.charset();
            case VCARD -> "text/vcard;charset=utf-8";
            case XLSX, XLS -> "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
            case ZIP -> "application/zip";
        };
    }

    public void write(OutputStream out) throws IOException, Refused {
        try (ReturnedFile returned = ReturnedFile.of(sniffed, out)) {
            int[] ordinal = new int[1];
            reading.read(file, choices, item -> {
                try {
                    take(item, ordinal, returned);
                } catch (IOException failed) {
                    throw new UncheckedIOException(failed);
                }
            });
        } catch (UncheckedIOException failed) {
            throw failed.getCause();
        }
    }

    private void take(Item item, int[] ordinal, ReturnedFile returned) throws IOException {
        if (item instanceof Item.Within within) {
            returned.within(within);
            return;
        }
        if (item instanceof Item.Sheet sheet) {
            returned.sheet(sheet);
            return;
        }
        String reason = refused.get(ordinal[0]++);
        switch (item) {
            case Item.Bad bad -> returned.bad(bad);
            case Item.Broken broken -> returned.broken("%d: %s".formatted(broken.row(), broken.reason()));
            case Item.Person person when reason != null -> returned.refused(person, reason);
            case Item.Person person -> {}
            case Item.Within within -> {}
            case Item.Sheet sheet -> {}
        }
    }
}
