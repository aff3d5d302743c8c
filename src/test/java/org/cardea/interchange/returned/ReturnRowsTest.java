package org.cardea.interchange.returned;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.cardea.interchange.Choices;
import org.cardea.interchange.Item;
import org.cardea.interchange.Reading;
import org.cardea.interchange.Refused;
import org.cardea.interchange.Source;
import org.cardea.interchange.excel.WorkbookText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ReturnRowsTest {
    private static final Path SAMPLES = Path.of("import-samples");

    @Test
    void badRowsComeBackInTheSameDialectCharsetAndSeparator() throws Exception {
        Source chinese = text("人.csv", "姓名;手机;备注\r\n;;只有备注\r\n张三;13800138000;好\r\n", "GB18030");
        ReturnRows returned = new ReturnRows(chinese, Choices.NONE, Map.of());

        assertThat(returned.name()).isEqualTo("人.errors.csv");
        assertThat(new String(bytes(returned), Charset.forName("GB18030")))
                .startsWith("error;姓名;手机;备注\r\n")
                .contains(";;;只有备注\r\n")
                .doesNotContain("张三");
    }

    @Test
    void personTheBookDidNotTakeComesBackWithRawCellsAndReason() throws Exception {
        Source file = text("a.csv", "Name,Phone\r\nAnn,\"  +44 1 \"\r\nBob,2\r\n", "UTF-8");

        assertThat(new String(bytes(new ReturnRows(file, Choices.NONE, Map.of(0, "The book is full."))), UTF_8))
                .isEqualTo("\uFEFFerror,Name,Phone\r\nThe book is full.,Ann,  +44 1 \r\n");
    }

    @Test
    void rowSetRightIsReadAsIfNothingHadBeen() throws Exception {
        Source file = text("a.csv", "First Name,Last Name,Phone 1 - Value\r\n,,\r\n,,12 too,many,cells\r\n", "UTF-8");
        String back = new String(bytes(new ReturnRows(file, Choices.NONE, Map.of())), UTF_8);
        Source mended = text("a.csv", back.replace(",,12 too,many,cells", "Ann,Lee,12"), "UTF-8");

        assertThat(Reading.of(mended).people())
                .singleElement()
                .satisfies(ann -> assertThat(Reading.lines(ann))
                        .contains("FN:Ann Lee")
                        .noneMatch(line -> line.toLowerCase().contains("error")));
    }

    @Test
    void brokenCardComesBackWholeAndIsReadWhenItIsMended() throws Exception {
        Source file = text("a.vcf", "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:张三\r\nTEL:1\r\n", "UTF-8");
        String back = new String(bytes(new ReturnRows(file, Choices.NONE, Map.of())), UTF_8);

        assertThat(back).contains("FN:张三", "X-CARDEA-ERROR:");
        assertThat(Reading.of("a.vcf", back + "END:VCARD\r\n").people())
                .singleElement()
                .satisfies(person -> assertThat(Reading.lines(person))
                        .contains("FN:张三", "TEL:1")
                        .noneMatch(line -> line.startsWith("X-CARDEA")));
    }

    @Test
    void archiveComesBackAsAnArchiveOfTheFilesThatHaveBadRows() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            entry(zip, "good.csv", "Name,Phone\nAnn,1\n");
            entry(zip, "one/people.csv", "Name,Phone\nBob,1,2,3\n");
            entry(zip, "two/people.csv", "Name,Phone\nCid,4,5,6\n");
        }
        Source back = Source.of(
                "a.zip", bytes(new ReturnRows(Source.of("a.zip", bytes.toByteArray()), Choices.NONE, Map.of())));

        assertThat(Reading.of(back).items())
                .filteredOn(Item.Within.class::isInstance)
                .extracting(item -> ((Item.Within) item).name())
                .containsExactly("people.csv", "2-people.csv");
        assertThat(Reading.of(back).bad()).hasSize(2);
    }

    static Stream<String> samples() throws IOException {
        try (Stream<Path> files = Files.list(SAMPLES)) {
            return files
                    .map(file -> file.getFileName().toString())
                    .filter(name -> !name.matches(".*\\.(json|warnings|md|py)|.*without-header.*"))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    /** Everybody is refused here, so everybody must be found again in what comes back. */
    @ParameterizedTest
    @MethodSource("samples")
    void whoeverIsHandedBackCanBeImportedAgain(String name) throws Exception {
        Source file = Source.of(SAMPLES.resolve(name));
        List<Item.Person> people;
        ReturnRows returned;
        try {
            people = Reading.of(file).people();
            Map<Integer, String> all = new java.util.HashMap<>();
            for (int i = 0; i < 1_000; i++) {
                all.put(i, "no room");
            }
            returned = new ReturnRows(file, Choices.NONE, all);
        } catch (Refused refused) {
            return;
        }
        Reading again = Reading.of(Source.of(returned.name(), bytes(returned)));

        assertThat(again.people().stream().map(Reading::lines).toList())
                .containsAll(people.stream().map(Reading::lines).toList());
    }

    @Test
    void tableWithoutHeaderHasTheReasonLastSoThatItsColumnsStayWhereTheyWere() throws Exception {
        Source file = text("a.csv", "Ann,ann@example.org\nBob,bob@example.org\n", "UTF-8");
        ReturnRows returned = new ReturnRows(file, Choices.NONE.withHeaderRow(0), Map.of(1, "no room"));

        assertThat(new String(bytes(returned), UTF_8)).isEqualTo("\uFEFFBob,bob@example.org,no room\r\n");
    }

    @Test
    void workbookHasAsManySheetsAsWereBegunUnderLegalNames() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (WorkbookText workbook = new WorkbookText(bytes)) {
            for (String name : List.of("Friends", "friends", "a/b:c*?[]", "", "x".repeat(40), "x".repeat(40))) {
                workbook.sheet(name, List.of("Name", "Phone"));
                workbook.row(List.of("=1+1", "+441"));
            }
        }
        Reading reading = Reading.of(Source.of("a.xlsx", bytes.toByteArray()));

        assertThat(reading.people())
                .hasSize(6)
                .allSatisfy(person -> assertThat(Reading.lines(person))
                        .contains("FN:=1+1")
                        .anyMatch(line -> line.matches("TEL.*:\\+441")));
    }

    @Test
    void rowOfAFurtherSheetComesBackBelowTheHeaderOfItsOwn() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (WorkbookText workbook = new WorkbookText(bytes)) {
            workbook.sheet("People", List.of("Name", "Phone"));
            workbook.row(List.of("Ann", "1"));
            workbook.sheet("Firms", List.of("Company", "Name", "Email"));
            workbook.row(List.of("Lee Ltd", "Bob", "bob@example.org"));
        }
        Source file = Source.of("a.xlsx", bytes.toByteArray());
        ReturnRows returned = new ReturnRows(file, Choices.NONE, Map.of(0, "no", 1, "no"));

        assertThat(Reading.of(Source.of("a.errors.xlsx", bytes(returned))).people())
                .extracting(Reading::lines)
                .containsExactlyElementsOf(
                        Reading.of(file).people().stream().map(Reading::lines).toList());
    }

    private static void entry(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(UTF_8));
    }

    private static Source text(String name, String text, String charset) {
        return Source.of(name, text.getBytes(Charset.forName(charset)));
    }

    private static byte[] bytes(ReturnRows returned) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        returned.write(bytes);
        return bytes.toByteArray();
    }
}
