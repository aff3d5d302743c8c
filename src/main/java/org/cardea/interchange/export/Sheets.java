package org.cardea.interchange.export;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.cardea.interchange.Unclosed;
import org.cardea.interchange.csv.CsvText;
import org.cardea.interchange.excel.WorkbookText;

/** Where the rows of a table go. Closed before it is finished, the file stays a piece. */
interface Sheets extends Closeable {
    /** @param sheet where the format has such things */
    void row(String sheet, List<String> cells) throws IOException;

    void finish() throws IOException;

    /** What the file does not hold, for the reader of it. */
    default void note(List<Report.Line> left) throws IOException {}

    /** Takes rows and forgets them. */
    final class Nowhere implements Sheets {
        @Override
        public void row(String sheet, List<String> cells) {}

        @Override
        public void finish() {}

        @Override
        public void close() {}
    }

    /** A text has one table. */
    final class Text implements Sheets {
        private final CsvText file;

        Text(Wanted wanted, List<String> header, OutputStream out) throws IOException {
            this.file = new CsvText(new Unclosed(out), wanted.charset(), wanted.mark(), wanted.separator());
            file.row(header);
        }

        @Override
        public void row(String sheet, List<String> cells) throws IOException {
            file.row(cells);
        }

        @Override
        public void finish() throws IOException {
            file.close();
        }

        @Override
        public void close() {
            // to end the text here would make a piece look whole
        }
    }

    /** A workbook has a sheet for each name. */
    final class Workbook implements Sheets {
        private final WorkbookText file;
        private final List<String> header;

        Workbook(List<String> header, OutputStream out) {
            this.file = new WorkbookText(new Unclosed(out));
            this.header = header;
            file.goOn(TableOutput.CONTACTS, header);
        }

        @Override
        public void row(String sheet, List<String> cells) throws IOException {
            file.goOn(sheet, header);
            file.row(cells);
        }

        @Override
        public void note(List<Report.Line> left) throws IOException {
            file.sheet(WorkbookText.NOTE, List.of("Left out", "Contacts", "For example"));
            for (Report.Line line : left) {
                file.row(List.of(line.what(), Integer.toString(line.contacts()), String.join(", ", line.names())));
            }
        }

        @Override
        public void finish() throws IOException {
            file.close();
        }

        @Override
        public void close() throws IOException {
            file.abandon();
        }
    }
}
