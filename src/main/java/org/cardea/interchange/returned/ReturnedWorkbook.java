package org.cardea.interchange.returned;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.cardea.interchange.Item;
import org.cardea.interchange.Sniffed;
import org.cardea.interchange.excel.WorkbookText;

/** Rows of a workbook, each below the header of its sheet; sheets of which everything was taken are left out. */
final class ReturnedWorkbook implements ReturnedFile {
    private final WorkbookText workbook;
    private ErrorColumn column;
    private String sheet = ErrorColumn.NAME;
    private boolean begun;

    ReturnedWorkbook(Sniffed sniffed, OutputStream out) {
        this.workbook = new WorkbookText(out);
        this.column = new ErrorColumn(sniffed);
    }

    @Override
    public void sheet(Item.Sheet next) {
        sheet = next.name();
        column = new ErrorColumn(next.sniffed());
        begun = false;
    }

    @Override
    public void bad(Item.Bad bad) throws IOException {
        row(column.row(bad.reason(), bad.cells()));
    }

    @Override
    public void refused(Item.Person person, String reason) throws IOException {
        row(column.row(reason, person.cells()));
    }

    @Override
    public void broken(String reason) throws IOException {
        row(List.of(reason));
    }

    private void row(List<String> cells) throws IOException {
        if (!begun) {
            workbook.sheet(sheet, column.header());
            begun = true;
        }
        workbook.row(cells);
    }

    @Override
    public void close() throws IOException {
        workbook.close();
    }
}
