package org.cardea.interchange.excel;

import org.apache.poi.hssf.eventusermodel.FormatTrackingHSSFListener;
import org.apache.poi.hssf.eventusermodel.HSSFListener;
import org.apache.poi.hssf.eventusermodel.dummyrecord.LastCellOfRowDummyRecord;
import org.apache.poi.hssf.record.BOFRecord;
import org.apache.poi.hssf.record.BoolErrRecord;
import org.apache.poi.hssf.record.CellValueRecordInterface;
import org.apache.poi.hssf.record.DateWindow1904Record;
import org.apache.poi.hssf.record.FormulaRecord;
import org.apache.poi.hssf.record.LabelRecord;
import org.apache.poi.hssf.record.LabelSSTRecord;
import org.apache.poi.hssf.record.NumberRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.SSTRecord;
import org.apache.poi.hssf.record.StringRecord;
import org.cardea.interchange.table.Row;
import org.cardea.interchange.table.Rows;

/** Turns the records of one sheet into rows. */
final class XlsRows implements HSSFListener {
    private final int sheet;
    private final Rows.Visitor each;
    private final Cells cells = new Cells();
    private final PlainNumbers numbers = new PlainNumbers();
    private FormatTrackingHSSFListener formats;
    private SSTRecord strings;
    private boolean since1904;
    private int current = -1;
    private int reached;
    private int columnOfText = -1;

    XlsRows(int sheet, Rows.Visitor each) {
        this.sheet = sheet;
        this.each = each;
    }

    /** Who knows the cells' formats; it stands before this listener. */
    void formats(FormatTrackingHSSFListener formats) {
        this.formats = formats;
    }

    int reached() {
        return reached;
    }

    @Override
    public void processRecord(Record record) {
        if (record instanceof BOFRecord begin && begin.getType() == BOFRecord.TYPE_WORKSHEET) {
            current++;
        } else if (record instanceof DateWindow1904Record days) {
            since1904 = days.getWindowing() == 1;
        } else if (record instanceof SSTRecord table) {
            strings = table;
        } else if (current == sheet) {
            processCell(record);
        } else if (current > sheet) {
            throw new Enough();
        }
    }

    private void processCell(Record record) {
        switch (record) {
            case LabelSSTRecord label ->
                put(label, strings.getString(label.getSSTIndex()).toString());
            case NumberRecord number -> put(number, number(number, number.getValue()));
            case FormulaRecord formula -> putResult(formula);
            case BoolErrRecord truth -> put(truth, truth(truth));
            case LabelRecord label -> cells.put(label.getColumn(), label.getValue());
            case StringRecord text -> cells.put(columnOfText, text.getString());
            case LastCellOfRowDummyRecord end -> endRow(end.getRow());
            default -> {}
        }
    }

    private static String truth(BoolErrRecord cell) {
        return cell.isError() ? "" : cell.getBooleanValue() ? "TRUE" : "FALSE";
    }

    private void put(CellValueRecordInterface cell, String text) {
        cells.put(cell.getColumn(), text);
    }

    /** The text of a formula's result follows in a record of its own. */
    private void putResult(FormulaRecord formula) {
        if (formula.hasCachedResultString()) {
            columnOfText = formula.getColumn();
        } else if (formula.getCachedResultTypeEnum() == org.apache.poi.ss.usermodel.CellType.NUMERIC) {
            put(formula, number(formula, formula.getValue()));
        }
    }

    private String number(CellValueRecordInterface cell, double value) {
        return numbers.formatRawCellContents(
                value, formats.getFormatIndex(cell), formats.getFormatString(cell), since1904);
    }

    private void endRow(int row) {
        reached = row + 1;
        if (!each.row(new Row(row + 1, cells.take()))) {
            throw new Enough();
        }
    }
}
