package org.cardea.interchange.excel;

import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler.SheetContentsHandler;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.cardea.interchange.table.Row;
import org.cardea.interchange.table.Rows;

/** Turns POI's events into rows. */
final class SheetRows implements SheetContentsHandler {
    private final Rows.Visitor each;
    private final Cells cells = new Cells();
    private int reached;

    SheetRows(Rows.Visitor each) {
        this.each = each;
    }

    /** The row that was last begun, counted from 1. */
    int reached() {
        return reached;
    }

    @Override
    public void startRow(int row) {
        reached = row + 1;
    }

    @Override
    public void cell(String reference, String text, XSSFComment comment) {
        int column = reference == null ? cells.next() : new CellReference(reference).getCol();
        cells.put(column, text);
    }

    @Override
    public void endRow(int row) {
        if (!each.row(new Row(row + 1, cells.take()))) {
            throw new Enough();
        }
    }
}
