package org.cardea.interchange;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Makes files that mean no good, reads each, and prints what came of it; runs in a JVM of its own with a small heap. */
final class HostileFiles {
    private static final int LARGE = 49 << 20;
    private static final int NOISE = 40 << 20;
    private static final String CARD = "BEGIN:VCARD\r\nVERSION:3.0\r\n";
    private static final String WORKBOOK =
            "<workbook xmlns:r=\"r\"><sheets><sheet name=\"A\" r:id=\"1\"/></sheets></workbook>";
    private static final String RELATIONS =
            "<Relationships><Relationship Id=\"1\" Target=\"worksheets/sheet1.xml\"/></Relationships>";

    /** Writes one file. */
    private interface Filling {
        void fill(OutputStream out) throws IOException;
    }

    private static final Map<String, Filling> FILES = new LinkedHashMap<>();

    static {
        texts();
        cards();
        workbooks();
        FILES.put("bomb.zip", zipped("bomb.csv", out -> repeat(out, "a,b\n", 200 << 20)));
        FILES.put("many.zip", HostileFiles::manyFiles);
    }

    private HostileFiles() {}

    private static void texts() {
        FILES.put("one-line.csv", out -> repeat(out, "a", LARGE));
        FILES.put("one-line-of-cells.csv", out -> repeat(out, "a,", LARGE));
        FILES.put("quotes.csv", out -> repeat(out, "\"", LARGE));
        FILES.put("column-of-quotes.csv", out -> repeat(out, "\"\n", LARGE));
        FILES.put("column-of-quoted-quotes.csv", out -> repeat(out, "\"\"\"\"\n", LARGE));
        FILES.put("line-ends.csv", out -> repeat(out, "\n", LARGE));
        FILES.put("long-rows.csv", out -> repeat(out, "Name,Notes\n", "Ada," + "王".repeat(2 << 20) + "\n", LARGE));
        FILES.put("long-values.csv", out -> row(out, "Name,Organization 1 - Name", "a ::: ", ""));
        FILES.put("long-spaces.csv", out -> row(out, "Name,Phone", " ", "1/2"));
        FILES.put("long-mails.csv", out -> row(out, "Name,E-mail", "a@b.c ", ""));
        FILES.put("long-label.csv", out -> row(out, "Name,Phone 1 - Value,Phone 1 - Label", "1,", "a-a-"));
        FILES.put("long-name.csv", out -> row(out, "Phone,Name", "Dr ", ""));
        FILES.put("picture.csv", out -> {
            repeat(out, "Name,vCard\nAda,\"PHOTO:data:image/jpeg;base64,", 1);
            repeat(out, "AAAA", 6 << 20);
            repeat(out, "\"\n", 1);
        });
    }

    private static void row(OutputStream out, String header, String part, String end) throws IOException {
        repeat(out, header + "\nAda,", 1);
        repeat(out, part, 400_000);
        repeat(out, end + "\n", 1);
    }

    private static void cards() {
        FILES.put("one-line.vcf", out -> repeat(out, CARD + "FN:", LARGE));
        FILES.put("spaces.vcf", out -> card(out, "FN:", " "));
        FILES.put("semicolons.vcf", out -> card(out, "", ";"));
        FILES.put("parameters.vcf", out -> card(out, "FN", ";a=b"));
        FILES.put("line-ends.vcf", out -> card(out, "FN:a\r\n", "\n"));
        FILES.put("folds.vcf", out -> card(out, "FN:a\r\n", " a\n"));
        FILES.put("soft-breaks.vcf", out -> card(out, "FN;ENCODING=QUOTED-PRINTABLE:a", "=\n"));
        FILES.put("base64.vcf", out -> card(out, "PHOTO;ENCODING=b:", "AAAA\n"));
        FILES.put("properties.vcf", out -> card(out, "FN:a\r\n", "TEL:1\n"));
        FILES.put("begins.vcf", out -> repeat(out, "BEGIN:VCARD\n", LARGE));
        FILES.put("agents.vcf", out -> repeat(out, "BEGIN:VCARD\nAGENT:\n", LARGE));
        FILES.put("agents-closed.vcf", out -> {
            repeat(out, "BEGIN:VCARD\nAGENT:\n", 1 << 20);
            repeat(out, "END:VCARD\n", 1 << 20);
        });
        FILES.put("picture.vcf", out -> {
            repeat(out, CARD + "FN:Ada\r\nPHOTO;ENCODING=b:", 1);
            repeat(out, "AAAA", 8 << 20);
            repeat(out, "\r\nEND:VCARD\r\n", 1);
        });
    }

    private static void card(OutputStream out, String begin, String part) throws IOException {
        repeat(out, CARD + begin, 1);
        repeat(out, part, LARGE);
        repeat(out, "\r\nEND:VCARD\r\n", 1);
    }

    private static void workbooks() {
        FILES.put("rows.xlsx", workbook("", out -> rows(out, 1_048_576)));
        FILES.put("rows-too-many.xlsx", workbook("", out -> rows(out, 1_048_577)));
        FILES.put("texts.xlsx", workbook("<sst>", out -> noise(out, "<si><t>", "</t></si>")));
        FILES.put("long-text.xlsx", workbook("<sst><si><t>", out -> noise(out, "", "")));
        FILES.put("comment.xlsx", workbook("<sst><!--", out -> noise(out, "<a>", "")));
        FILES.put("attribute.xlsx", workbook("<sst a=\"", out -> noise(out, ">", "")));
        FILES.put("long-cell.xlsx", workbook("<row><c t=\"str\"><v>", out -> noise(out, "", "")));
        FILES.put("bomb.xlsx", workbook("<sst>", out -> repeat(out, "<si><t>0123456789</t></si>", 200 << 20)));
        FILES.put("wide-row.xlsx", workbook("<row>", out -> noise(out, "<c t=\"str\"><v>", "</v></c>")));
    }

    private static void rows(OutputStream out, int rows) throws IOException {
        for (int i = 1; i <= rows; i++) {
            String name = i == 1 ? "Name" : "Ada" + i;
            String phone = i == 1 ? "Mobile" : "1" + (3_000_000_000L + i);
            repeat(
                    out,
                    "<row r=\"" + i + "\"><c t=\"str\"><v>" + name + "</v></c><c t=\"str\"><v>" + phone
                            + "</v></c></row>",
                    1);
        }
        repeat(out, "</sheetData></worksheet>", 1);
    }

    /** @param begin how the table of texts or the sheet begins that the rest belongs to */
    private static Filling workbook(String begin, Filling rest) {
        boolean texts = begin.startsWith("<sst");
        return out -> {
            ZipOutputStream zip = new ZipOutputStream(out);
            part(zip, "xl/workbook.xml", into -> repeat(into, WORKBOOK, 1));
            part(zip, "xl/_rels/workbook.xml.rels", into -> repeat(into, RELATIONS, 1));
            part(zip, texts ? "xl/sharedStrings.xml" : "xl/worksheets/sheet1.xml", into -> {
                repeat(into, texts ? begin : "<worksheet><sheetData>" + begin, 1);
                rest.fill(into);
            });
            zip.finish();
        };
    }

    /** Letters that do not pack tight, so that the bounds behind the one of the archive are reached. */
    private static void noise(OutputStream out, String before, String after) throws IOException {
        Random random = new Random(1);
        byte[] letters = new byte[64];
        for (int written = 0; written < NOISE; written += letters.length) {
            random.nextBytes(letters);
            for (int i = 0; i < letters.length; i++) {
                letters[i] = (byte) ('a' + (letters[i] & 15));
            }
            repeat(out, before, 1);
            out.write(letters);
            repeat(out, after, 1);
        }
    }

    private static Filling zipped(String name, Filling filling) {
        return out -> {
            ZipOutputStream zip = new ZipOutputStream(out);
            part(zip, name, filling);
            zip.finish();
        };
    }

    private static void part(ZipOutputStream zip, String name, Filling filling) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        BufferedOutputStream buffered = new BufferedOutputStream(zip, 1 << 16);
        filling.fill(buffered);
        buffered.flush();
        zip.closeEntry();
    }

    private static void manyFiles(OutputStream out) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out);
        for (int i = 0; i < 5_001; i++) {
            part(zip, i + ".vcf", into -> repeat(into, CARD + "FN:Ada\r\nEND:VCARD\r\n", 1));
        }
        zip.finish();
    }

    private static void repeat(OutputStream out, String begin, String text, int bytes) throws IOException {
        repeat(out, begin, 1);
        repeat(out, text, bytes);
    }

    /** At least once. */
    private static void repeat(OutputStream out, String text, int bytes) throws IOException {
        byte[] once = text.getBytes(UTF_8);
        for (int written = 0; written < Math.max(1, bytes); written += Math.max(1, once.length)) {
            out.write(once);
        }
    }

    /** What a file gave, in one line. */
    private static final class Tally {
        private int people;
        private int bad;
        private String said = "";

        private void see(Item item) {
            switch (item) {
                case Item.Person person -> people++;
                case Item.Bad row -> bad++;
                case Item.Broken broken -> said = broken.reason();
                case Item.Within within -> {}
                case Item.Sheet sheet -> {}
            }
        }
    }

    /** @param arguments the folder to write to, and the files' names; all where there are none */
    public static void main(String[] arguments) throws IOException {
        for (Map.Entry<String, Filling> file : FILES.entrySet()) {
            if (arguments.length == 1 || java.util.List.of(arguments).contains(file.getKey())) {
                Path path = Path.of(arguments[0], file.getKey());
                try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(path), 1 << 16)) {
                    file.getValue().fill(out);
                }
                System.out.println(file.getKey() + "\t" + read(path));
                Files.delete(path);
            }
        }
    }

    private static String read(Path path) {
        Tally tally = new Tally();
        long start = System.nanoTime();
        try {
            Source source = Source.of(path);
            new AnyFile().sniff(source, Choices.NONE);
            new AnyFile().read(source, Choices.NONE, tally::see);
        } catch (Refused refused) {
            tally.said = refused.getMessage();
        } catch (Throwable fault) {
            tally.said = "fault " + fault;
            fault.printStackTrace();
        }
        return tally.people + " people, " + tally.bad + " bad\t" + tally.said + "\t"
                + (System.nanoTime() - start) / 1_000_000 + " ms";
    }
}
