package org.cardea.interchange;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.InputStream;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.cardea.interchange.csv.CsvFile;
import org.cardea.interchange.excel.WorkbookFile;
import org.cardea.interchange.vcard.VcardFile;
import org.cardea.interchange.zip.BoundedZip;
import org.cardea.interchange.zip.Damaged;
import org.cardea.interchange.zip.ZippedFiles;

/** Reads any file that is read at all: what it is, its first bytes say. */
public final class AnyFile implements FileReading {
    private static final int FIRST_BYTES = 4_096;

    private final Map<Kind, FileReading> readers;

    public AnyFile() {
        Map<Kind, FileReading> plain = Map.of(
                Kind.CSV,
                new CsvFile(),
                Kind.XLSX,
                WorkbookFile.xlsx(),
                Kind.XLS,
                WorkbookFile.xls(),
                Kind.VCARD,
                new VcardFile());
        this.readers = new EnumMap<>(plain);
        readers.put(Kind.ZIP, new ZippedFiles(new AnyFile(plain)));
    }

    private AnyFile(Map<Kind, FileReading> readers) {
        this.readers = readers;
    }

    @Override
    public Sniffed sniff(Source file, Choices choices) throws Refused, IOException {
        return reader(file).sniff(file, choices);
    }

    @Override
    public void read(Source file, Choices choices, Consumer<Item> each) throws Refused, IOException {
        reader(file).read(file, choices, each);
    }

    private FileReading reader(Source file) throws Refused, IOException {
        FileReading reader = readers.get(kind(file));
        if (reader == null) {
            throw new Refused("zip-in-zip", "An archive inside an archive is not opened.");
        }
        return reader;
    }

    private static Kind kind(Source file) throws Refused, IOException {
        String first = firstBytes(file);
        if (first.isEmpty()) {
            throw new Refused("file-empty", "The file is empty.");
        }
        if (first.startsWith("PK\u0003\u0004") || first.startsWith("PK\u0005\u0006")) {
            return isWorkbook(file) ? Kind.XLSX : Kind.ZIP;
        }
        if (first.startsWith("\u00D0\u00CF\u0011\u00E0")) {
            return Kind.XLS;
        }
        return isVcard(first, file.name()) ? Kind.VCARD : text(first);
    }

    private static Kind text(String first) throws Refused {
        boolean picture =
                first.startsWith("\u0089PNG") || first.startsWith("\u00FF\u00D8\u00FF") || first.startsWith("%PDF");
        if (picture) {
            throw new Refused("kind-unknown", "This is not a file of contacts.");
        }
        return Kind.CSV;
    }

    private static boolean isVcard(String first, String name) {
        String letters =
                first.replaceAll("[\0\\s\u00EF\u00BB\u00BF\u00FE\u00FF]", "").toUpperCase(Locale.ROOT);
        return letters.startsWith("BEGIN:V") || name.toLowerCase(Locale.ROOT).matches(".*\\.(vcf|vcard)");
    }

    private static boolean isWorkbook(Source file) throws IOException {
        if (file.name().toLowerCase(Locale.ROOT).matches(".*\\.xl\\w+")) {
            return true;
        }
        try (BoundedZip zip = BoundedZip.open(file)) {
            Optional<String> part = zip.next();
            return part.filter(name ->
                            name.equals("[Content_Types].xml") || name.startsWith("xl/") || name.startsWith("_rels/"))
                    .isPresent();
        } catch (Damaged cut) {
            return false;
        }
    }

    private static String firstBytes(Source file) throws IOException {
        try (InputStream bytes = file.open()) {
            return new String(bytes.readNBytes(FIRST_BYTES), ISO_8859_1);
        }
    }
}
