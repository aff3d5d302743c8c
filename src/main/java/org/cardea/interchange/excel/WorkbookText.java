package org.cardea.interchange.excel;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.poifs.crypt.temp.SXSSFWorkbookWithCustomZipEntrySource;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.streaming.SXSSFRow;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.cardea.interchange.export.TableFile;

/**
 * A workbook being written, every cell as text. What does not fit into memory lies in temporary
 * files under a key that is nowhere but in memory.
 */
public final class WorkbookText implements TableFile {
    public static final int MOST_ROWS = 1_048_576;

    /** The sheet that tells what the workbook does not hold; it has no people. */
    public static final String NOTE = "Not in this file";

    private static final int ROWS_HELD = 20;
    private static final int WIDTH = 18 * 256;
    private static final String TEXT = "@";

    private final OutputStream out;
    private final SXSSFWorkbook workbook = new SXSSFWorkbookWithCustomZipEntrySource();
    private final CellStyle text = style(false);
    private final CellStyle heading = style(true);
    private final Map<String, Part> parts = new HashMap<>();
    private final List<Part> inOrder = new ArrayList<>();
    private Part part;

    /** A sheet and how far it is filled. */
    private static final class Part {
        private final SXSSFSheet sheet;
        private final int columns;
        private int rows;

        private Part(SXSSFSheet sheet, int columns) {
            this.sheet = sheet;
            this.columns = columns;
        }
    }

    public WorkbookText(OutputStream out) {
        this.out = out;
    }

    private CellStyle style(boolean bold) {
        CellStyle style = workbook.createCellStyle();
        style.setDataFormat(workbook.createDataFormat().getFormat(TEXT));
        Font font = workbook.createFont();
        font.setBold(bold);
        style.setFont(font);
        return style;
    }

    /**
     * Rows from here on stand in a new sheet below this header, which stays in sight and filters.
     *
     * @param name made legal and distinct where it is not
     * @param header empty where there is none
     */
    public void sheet(String name, List<String> header) {
        SXSSFSheet sheet = workbook.createSheet(free(name));
        sheet.setRandomAccessWindowSize(ROWS_HELD);
        part = new Part(sheet, header.size());
        inOrder.add(part);
        if (!header.isEmpty()) {
            writeHeader(header);
        }
    }

    /** The same, but rows go on below those that were written under this name before. */
    public void goOn(String name, List<String> header) {
        part = parts.get(name);
        if (part == null) {
            sheet(name, header);
            parts.put(name, part);
        }
    }

    private void writeHeader(List<String> header) {
        part.sheet.createFreezePane(0, 1);
        for (int i = 0; i < header.size(); i++) {
            part.sheet.setColumnWidth(i, WIDTH);
            part.sheet.setDefaultColumnStyle(i, text);
        }
        write(header, heading);
    }

    @Override
    public void row(List<String> cells) throws IOException {
        write(cells, text);
    }

    private void write(List<String> cells, CellStyle style) {
        SXSSFRow row = part.sheet.createRow(part.rows++);
        for (int i = 0; i < cells.size(); i++) {
            if (!cells.get(i).isEmpty()) {
                var cell = row.createCell(i);
                cell.setCellValue(CellText.encoded(cells.get(i)));
                cell.setCellStyle(style);
            }
        }
    }

    /** At most 31 characters, none of those a sheet's name may not have, and no name twice. */
    private String free(String wanted) {
        String legal = WorkbookUtil.createSafeSheetName(wanted.isBlank() ? "1" : wanted, '_');
        String free = legal;
        for (int i = 2; workbook.getSheet(free) != null; i++) {
            String number = " (" + i + ")";
            free = legal.substring(0, Math.min(legal.length(), 31 - number.length())) + number;
        }
        return free;
    }

    /** Gives up what was written. */
    public void abandon() throws IOException {
        workbook.close();
    }

    @Override
    public void close() throws IOException {
        try (workbook) {
            for (Part whole : inOrder) {
                if (whole.columns > 0) {
                    whole.sheet.setAutoFilter(new CellRangeAddress(0, whole.rows - 1, 0, whole.columns - 1));
                }
            }
            workbook.write(out);
        }
    }
}
