package org.cardea.interchange.returned;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import org.cardea.interchange.Column;
import org.cardea.interchange.Item;
import org.cardea.interchange.Kind;
import org.cardea.interchange.Sniffed;
import org.cardea.interchange.csv.CsvText;
import org.cardea.interchange.excel.WorkbookText;
import org.cardea.interchange.export.TableFile;

/**
 * Rows of a text with separators or of a workbook. The reason comes first, since a row may be longer than the header;
 * without a header it comes last, since columns are then known by their places.
 */
final class ReturnedTable implements ReturnedFile {
    private static final String ERROR = "error";

    private final TableFile table;
    private final boolean hasHeader;

    ReturnedTable(Sniffed sniffed, OutputStream out) throws IOException {
        List<String> names = sniffed.columns().stream().map(Column::name).toList();
        this.hasHeader = sniffed.headerRow() > 0;
        List<String> header = hasHeader ? row(ERROR, names) : List.of();
        if (sniffed.kind() == Kind.CSV) {
            this.table = text(sniffed, out);
            if (hasHeader) {
                table.row(header);
            }
        } else {
            WorkbookText workbook = new WorkbookText(out);
            workbook.sheet(ERROR, header);
            this.table = workbook;
        }
    }

    private static TableFile text(Sniffed sniffed, OutputStream out) throws IOException {
        boolean mark = sniffed.charset().startsWith("UTF-");
        char separator =
                sniffed.separator().isEmpty() ? ',' : sniffed.separator().charAt(0);
        return new CsvText(out, Charset.forName(sniffed.charset()), mark, separator);
    }

    @Override
    public void bad(Item.Bad bad) throws IOException {
        table.row(row(bad.reason(), bad.cells()));
    }

    @Override
    public void refused(Item.Person person, String reason) throws IOException {
        table.row(row(reason, person.cells()));
    }

    @Override
    public void broken(String reason) throws IOException {
        table.row(List.of(reason));
    }

    private List<String> row(String reason, List<String> cells) {
        List<String> row = new ArrayList<>(cells.size() + 1);
        row.addAll(cells);
        row.add(hasHeader ? 0 : cells.size(), reason);
        return row;
    }

    @Override
    public void close() throws IOException {
        table.close();
    }
}
