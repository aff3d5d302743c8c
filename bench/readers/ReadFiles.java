import com.sun.management.OperatingSystemMXBean;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.cardea.interchange.AnyFile;
import org.cardea.interchange.Choices;
import org.cardea.interchange.Item;
import org.cardea.interchange.Source;

/**
 * What reading a file costs in a JVM that has done nothing before: `write FOLDER` makes files of 100,000 contacts,
 * `read FILE` sniffs and reads one and prints a row of RESULTS.md.
 */
final class ReadFiles {
    private static final int CONTACTS = 100_000;
    private static final List<String> HEADER = List.of(
            "First Name",
            "Middle Name",
            "Last Name",
            "Organization Name",
            "Organization Title",
            "Birthday",
            "Notes",
            "Labels",
            "E-mail 1 - Label",
            "E-mail 1 - Value",
            "Phone 1 - Label",
            "Phone 1 - Value",
            "Phone 2 - Label",
            "Phone 2 - Value",
            "Address 1 - Label",
            "Address 1 - Formatted",
            "Address 1 - Street",
            "Address 1 - City",
            "Address 1 - Postal Code",
            "Address 1 - Country");
    private static final String GIVEN = "Ada Grace Lin Nora 小明 欧娜 Jürgen Zoë Omar Kei";
    private static final String FAMILY = "Sample Fjord 王 Nkemelu García Müller Tanaka O'Neil Okafor Silva";

    public static void main(String[] arguments) throws Exception {
        Path path = Path.of(arguments[1]);
        if (arguments[0].equals("write")) {
            csv(path.resolve("contacts.csv"));
            workbook(path.resolve("contacts.xlsx"));
            cards(path.resolve("contacts.vcf"));
        } else {
            read(path);
        }
    }

    private static void read(Path path) throws Exception {
        OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        long before = system.getProcessCpuTime();
        long start = System.nanoTime();
        int[] people = new int[1];
        AnyFile files = new AnyFile();
        files.sniff(Source.of(path), Choices.NONE);
        files.read(Source.of(path), Choices.NONE, item -> people[0] += item instanceof Item.Person ? 1 : 0);
        System.out.printf(
                "| reading %s, %,d people, %d MB: CPU ms, wall ms | %d | %d |%n",
                path.getFileName(),
                people[0],
                Files.size(path) >> 20,
                (system.getProcessCpuTime() - before) / 1_000_000,
                (System.nanoTime() - start) / 1_000_000);
    }

    private static List<String> row(int i) {
        String given = GIVEN.split(" ")[i % 10];
        String family = FAMILY.split(" ")[i / 10 % 10];
        boolean colleague = i % 2 == 0;
        boolean near = i % 3 == 0;
        String street = i % 97 + " Long Street";
        return List.of(
                given,
                i % 7 == 0 ? "M" : "",
                family + i % 1000,
                colleague ? "Company " + i % 500 : "",
                colleague ? "Engineer" : "",
                near ? "19" + (50 + i % 50) + "-04-1" + i % 10 : "",
                i % 10 == 0 ? "met in \"Oslo\",\nat noon" : "",
                "* myContacts ::: Friends",
                "* Work",
                "p" + i + "@example.org",
                "Mobile",
                "+1 202 555 " + String.format("%04d", i % 10000) + i / 10000,
                colleague ? "Work" : "",
                colleague ? "0" + (1_000_000_000L + i) : "",
                near ? "Home" : "",
                near ? street + "\nTown\nNorway" : "",
                near ? street : "",
                near ? "Town" : "",
                near ? "0" + (150 + i % 800) : "",
                near ? "Norway" : "");
    }

    private static PrintStream open(OutputStream to) {
        return new PrintStream(new BufferedOutputStream(to, 1 << 16), false, StandardCharsets.UTF_8);
    }

    private static void csv(Path to) throws IOException {
        try (PrintStream out = open(Files.newOutputStream(to))) {
            out.print(String.join(",", HEADER) + "\r\n");
            for (int i = 0; i < CONTACTS; i++) {
                out.print(
                        String.join(",", row(i).stream().map(ReadFiles::quoted).toList()) + "\r\n");
            }
        }
    }

    private static String quoted(String cell) {
        return cell.matches("(?s).*[,\"\n].*") ? '"' + cell.replace("\"", "\"\"") + '"' : cell;
    }

    private static void cards(Path to) throws IOException {
        try (PrintStream out = open(Files.newOutputStream(to))) {
            for (int i = 0; i < CONTACTS; i++) {
                List<String> row = row(i);
                out.print("BEGIN:VCARD\r\nVERSION:3.0\r\nN:" + row.get(2) + ";" + row.get(0) + ";;;\r\nFN:" + row.get(0)
                        + " " + row.get(2) + "\r\nORG:" + row.get(3) + "\r\nTITLE:" + row.get(4) + "\r\nBDAY:"
                        + row.get(5)
                        + "\r\nEMAIL;TYPE=INTERNET,WORK:" + row.get(9) + "\r\nTEL;TYPE=CELL:" + row.get(11)
                        + "\r\nTEL;TYPE=WORK:" + row.get(13) + "\r\nADR;TYPE=HOME:;;" + row.get(16)
                        + ";Town;;" + row.get(18) + ";Norway\r\nEND:VCARD\r\n");
            }
        }
    }

    /** As Excel writes it: texts that come again are shared. */
    private static void workbook(Path to) throws IOException {
        java.util.Map<String, Integer> strings = new java.util.LinkedHashMap<>();
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(to))) {
            part(
                    zip,
                    "[Content_Types].xml",
                    "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>");
            part(
                    zip,
                    "xl/workbook.xml",
                    "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets><sheet name=\"People\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>");
            part(
                    zip,
                    "xl/_rels/workbook.xml.rels",
                    "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" Type=\"x\" Target=\"worksheets/sheet1.xml\"/></Relationships>");
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            PrintStream sheet = open(zip);
            sheet.print("<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>");
            for (int i = 0; i <= CONTACTS; i++) {
                List<String> row = i == 0 ? HEADER : row(i - 1);
                sheet.print("<row r=\"" + (i + 1) + "\">");
                for (int c = 0; c < row.size(); c++) {
                    if (row.get(c).isEmpty()) {
                        continue;
                    }
                    int string = strings.computeIfAbsent(row.get(c), fresh -> strings.size());
                    sheet.print("<c r=\"" + (char) ('A' + c) + (i + 1) + "\" t=\"s\"><v>" + string + "</v></c>");
                }
                sheet.print("</row>");
            }
            sheet.print("</sheetData></worksheet>");
            sheet.flush();
            zip.closeEntry();
            zip.putNextEntry(new ZipEntry("xl/sharedStrings.xml"));
            PrintStream shared = open(zip);
            shared.print("<sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">");
            strings.keySet().forEach(text -> shared.print("<si><t>" + text + "</t></si>"));
            shared.print("</sst>");
            shared.flush();
        }
    }

    private static void part(ZipOutputStream zip, String name, String xml) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(xml.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
