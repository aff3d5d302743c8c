package org.cardea.interchange.excel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.cardea.interchange.Item;
import org.cardea.interchange.Kind;
import org.cardea.interchange.Reading;
import org.cardea.interchange.Refused;
import org.cardea.interchange.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorkbookFileTest {
    @ParameterizedTest
    @ValueSource(strings = {"xls", "xlsx"})
    void bothFormatsGiveTheSamePeople(String suffix) throws Exception {
        try (Workbook book = suffix.equals("xls") ? new HSSFWorkbook() : new XSSFWorkbook()) {
            Reading reading = Reading.of(Source.of("people." + suffix, bytes(people(book))));

            assertThat(reading.sniffed().kind()).isEqualTo(suffix.equals("xls") ? Kind.XLS : Kind.XLSX);
            assertThat(reading.people()).extracting(Item.Person::row).containsExactly(4, 6);
            assertThat(Reading.lines(reading.people().getFirst()))
                    .contains("FN:欧阳娜", "TEL;TYPE=cell:8613800138000", "BDAY:19900507", "ADR:;;;;;01234;");
            assertThat(Reading.lines(reading.people().getLast())).contains("TEL;TYPE=cell:13900139000", "NOTE:kept");
        }
    }

    private static Workbook people(Workbook book) {
        CellStyle date = book.createCellStyle();
        date.setDataFormat((short) 14);
        CellStyle zeros = book.createCellStyle();
        zeros.setDataFormat(book.createDataFormat().getFormat("00000"));
        Sheet sheet = book.createSheet();
        sheet.createRow(0).createCell(0).setCellValue("通讯录");
        fill(sheet, 2, "姓名", "手机", "生日", "邮编", "备注");
        fill(sheet, 3, "欧阳娜");
        sheet.getRow(3).createCell(1).setCellValue(8613800138000.0);
        sheet.getRow(3).createCell(2).setCellValue(33000);
        sheet.getRow(3).getCell(2).setCellStyle(date);
        sheet.getRow(3).createCell(3).setCellValue(1234);
        sheet.getRow(3).getCell(3).setCellStyle(zeros);
        fill(sheet, 5, "王一");
        sheet.getRow(5).createCell(1).setCellFormula("10000000000+3900139000");
        sheet.getRow(5).createCell(4).setCellValue("kept");
        book.getCreationHelper().createFormulaEvaluator().evaluateAll();
        return book;
    }

    @Test
    void formulaShowsWhatItLastShowedAndIsNeverEvaluated() throws Exception {
        try (Workbook book = new XSSFWorkbook()) {
            Sheet sheet = book.createSheet();
            fill(sheet, 0, "Name", "Mobile");
            fill(sheet, 1, "Ada");
            sheet.getRow(1).createCell(1).setCellFormula("1000000*7");
            Reading reading = Reading.of(Source.of("never-computed.xlsx", bytes(book)));

            assertThat(Reading.lines(reading.people().getFirst())).noneMatch(line -> line.contains("7000000"));
        }
    }

    @Test
    void manyRowsAreStreamed() throws Exception {
        int rows = 30_000;
        byte[] bytes;
        try (SXSSFWorkbook book = new SXSSFWorkbook(50)) {
            Sheet sheet = book.createSheet();
            fill(sheet, 0, "Name", "Mobile");
            for (int i = 1; i <= rows; i++) {
                fill(sheet, i, "Ada Sample", "+1 202-555-" + i);
            }
            bytes = bytes(book);
        }
        int[] people = new int[1];
        WorkbookFile.xlsx()
                .read(Source.of("many.xlsx", bytes), org.cardea.interchange.Choices.NONE, item -> people[0]++);

        assertThat(people[0]).isEqualTo(rows);
    }

    @ParameterizedTest
    @ValueSource(strings = {"xls", "xlsx"})
    void workbookThatIsCutOffSaysSo(String suffix) throws Exception {
        byte[] whole;
        try (Workbook book = suffix.equals("xls") ? new HSSFWorkbook() : new XSSFWorkbook()) {
            whole = bytes(people(book));
        }
        Source cut = Source.of("cut." + suffix, Arrays.copyOf(whole, whole.length / 2));
        try {
            assertThat(Reading.of(cut).broken()).isNotEmpty();
        } catch (Refused refused) {
            assertThat(refused.code()).isEqualTo("workbook-damaged");
        }
    }

    @Test
    void macrosAreRefusedWithAWord() {
        assertThatThrownBy(() -> Reading.of(Source.of("book.xlsm", new byte[] {'P', 'K', 3, 4})))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo("macros"));
    }

    private static void fill(Sheet sheet, int row, String... cells) {
        var filled = sheet.createRow(row);
        List.of(cells)
                .forEach(cell ->
                        filled.createCell(Math.max(0, filled.getLastCellNum())).setCellValue(cell));
    }

    private static byte[] bytes(Workbook book) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        book.write(bytes);
        return bytes.toByteArray();
    }
}
