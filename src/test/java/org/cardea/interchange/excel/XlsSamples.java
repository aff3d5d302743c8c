package org.cardea.interchange.excel;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.apache.poi.hssf.record.DateWindow1904Record;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;

/** Makes the samples of Excel 97 again; run it in the project's folder. */
final class XlsSamples {
    private static final Path FOLDER = Path.of("import-samples");

    private XlsSamples() {}

    public static void main(String[] arguments) throws IOException {
        save("excel97-office.xls", office());
        save("excel97-numbers-and-dates.xls", numbers(false));
        save("excel97-dates-since-1904.xls", numbers(true));
        save("excel97-two-sheets-and-formulas.xls", twoSheets());
        byte[] whole = many();
        save("excel97-cut-off.xls", Arrays.copyOf(whole, whole.length * 2 / 3));
    }

    private static byte[] office() throws IOException {
        HSSFWorkbook book = new HSSFWorkbook();
        Sheet sheet = book.createSheet("通讯录");
        fill(sheet, 0, "姓名", "手机", "电话", "邮箱", "部门", "职务", "备注");
        fill(sheet, 1, "王晓明", "13800138001", "010-62345678", "wang.xiaoming@example.cn", "销售部", "经理", "老客户");
        fill(sheet, 3, "欧阳娜", "13900139002", "", "ouyang@example.cn", "研发部", "工程师", "周五休息");
        return bytes(book);
    }

    private static byte[] numbers(boolean since1904) throws IOException {
        HSSFWorkbook book = new HSSFWorkbook();
        if (since1904) {
            book.getInternalWorkbook().getRecords().stream()
                    .filter(DateWindow1904Record.class::isInstance)
                    .forEach(days -> ((DateWindow1904Record) days).setWindowing((short) 1));
        }
        CellStyle date = book.createCellStyle();
        date.setDataFormat((short) 14);
        CellStyle zeros = book.createCellStyle();
        zeros.setDataFormat(book.createDataFormat().getFormat("00000"));
        Sheet sheet = book.createSheet();
        fill(sheet, 0, "姓名", "手机", "邮编", "生日");
        fill(sheet, 1, "陶一", 13800138000.0, 1234.0, 33000.0);
        sheet.getRow(1).getCell(2).setCellStyle(zeros);
        sheet.getRow(1).getCell(3).setCellStyle(date);
        fill(sheet, 2, "陶二", 8613800138000.0, null, "1990年5月7日");
        return bytes(book);
    }

    private static byte[] twoSheets() throws IOException {
        HSSFWorkbook book = new HSSFWorkbook();
        Sheet first = book.createSheet();
        fill(first, 0, "姓名", "手机", "Active");
        fill(first, 1, "戚一");
        first.getRow(1).createCell(1).setCellFormula("\"138\"&\"00138000\"");
        book.getCreationHelper().createFormulaEvaluator().evaluateAll();
        fill(first, 2, "谢一");
        first.getRow(2).createCell(1).setCellFormula("1000000*7");
        Sheet second = book.createSheet();
        fill(second, 0, "Name", "Mobile", "Active");
        fill(second, 1, "Second Sheet", "+442079460200", true);
        return bytes(book);
    }

    private static byte[] many() throws IOException {
        HSSFWorkbook book = new HSSFWorkbook();
        Sheet sheet = book.createSheet();
        fill(sheet, 0, "Name", "Mobile");
        for (int i = 1; i < 400; i++) {
            fill(sheet, i, "Ada Sample" + (char) ('A' + i % 26), 12025550000.0 + i);
        }
        return bytes(book);
    }

    private static void fill(Sheet sheet, int number, Object... cells) {
        Row row = sheet.createRow(number);
        for (int i = 0; i < cells.length; i++) {
            if (cells[i] != null) {
                Cell cell = row.createCell(i);
                switch (cells[i]) {
                    case Double value -> cell.setCellValue(value);
                    case Boolean truth -> cell.setCellValue(truth);
                    default -> cell.setCellValue(cells[i].toString());
                }
            }
        }
    }

    private static byte[] bytes(HSSFWorkbook book) throws IOException {
        try (book;
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            book.write(bytes);
            return bytes.toByteArray();
        }
    }

    private static void save(String name, byte[] bytes) throws IOException {
        Files.write(FOLDER.resolve(name), bytes);
    }
}
