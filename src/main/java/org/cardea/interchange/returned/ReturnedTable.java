package org.cardea.interchange.returned;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.util.List;
import org.cardea.interchange.Item;
import org.cardea.interchange.Sniffed;
import org.cardea.interchange.csv.CsvText;
import org.cardea.interchange.export.TableFile;

/** Rows of a text with separators. */
final class ReturnedTable implements ReturnedFile {
    private final TableFile table;
    private final ErrorColumn column;

    ReturnedTable(Sniffed sniffed, OutputStream out) throws IOException {
        this.column = new ErrorColumn(sniffed);
        boolean mark = sniffed.charset().startsWith("UTF-");
        char separator =
                sniffed.separator().isEmpty() ? ',' : sniffed.separator().charAt(0);
        this.table = new CsvText(out, Charset.forName(sniffed.charset()), mark, separator);
        if (column.hasHeader()) {
            table.row(column.header());
        }
    }

    @Override
    public void bad(Item.Bad bad) throws IOException {
        table.row(column.row(bad.reason(), bad.cells()));
    }

    @Override
    public void refused(Item.Person person, String reason) throws IOException {
        table.row(column.row(reason, person.cells()));
    }

    @Override
    public void broken(String reason) throws IOException {
        table.row(List.of(reason));
    }

    @Override
    public void close() throws IOException {
        table.close();
    }
}
