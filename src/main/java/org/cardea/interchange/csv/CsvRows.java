package org.cardea.interchange.csv;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.Iterator;
import org.cardea.interchange.Refused;
import org.cardea.interchange.Source;
import org.cardea.interchange.table.Row;
import org.cardea.interchange.table.Rows;
import org.cardea.interchange.text.Charsets;

/**
 * The records of a text. A quote that is never closed would swallow all that follows; so only its first line is bad,
 * and reading begins again on the line below.
 */
final class CsvRows implements Rows {
    private static final int MOST_CELLS = 4_096;
    private static final int LARGEST_CELL = 8 * 1024 * 1024;
    /** Each restart reads the file again up to there. */
    private static final int MOST_RESTARTS = 20;

    private final Source file;
    private final String charset;
    private final char separator;
    private final int firstLine;

    CsvRows(Source file, String charset, char separator, int firstLine) {
        this.file = file;
        this.charset = charset;
        this.separator = separator;
        this.firstLine = firstLine;
    }

    @Override
    public void forEach(Visitor each) throws IOException, Refused {
        int line = firstLine;
        for (int restarts = 0; line > 0; restarts++) {
            if (restarts > MOST_RESTARTS) {
                each.broken(line, "Too many quotes are opened and never closed; nothing after this line was read.");
                return;
            }
            int bad = readFrom(line, each);
            boolean goOn = bad > 0
                    && each.bad(bad, "A quote is opened here and not closed, or the line is too long.", raw(bad));
            line = goOn ? bad + 1 : 0;
        }
    }

    /** The line that can't be read, or 0. */
    private int readFrom(int line, Visitor each) throws IOException, Refused {
        int next = line;
        try (Reader text = Charsets.read(file, charset)) {
            PhysicalLines.skip(text, line - 1);
            Iterator<CsvRecord> records = records(text);
            while (records.hasNext()) {
                CsvRecord found = records.next();
                if (!each.row(new Row(next, found.getFields()))) {
                    return 0;
                }
                next += 1 + PhysicalLines.breaks(found.getFields());
            }
            return 0;
        } catch (CsvParseException unreadable) {
            return next;
        } catch (UncheckedIOException failed) {
            throw failed.getCause();
        }
    }

    private Iterator<CsvRecord> records(Reader text) {
        CsvRecordHandler bounded = CsvRecordHandler.builder()
                .maxFields(MOST_CELLS)
                .maxFieldSize(LARGEST_CELL)
                .maxRecordSize(LARGEST_CELL)
                .build();
        return CsvReader.builder()
                .fieldSeparator(separator)
                .skipEmptyLines(false)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .allowExtraCharsAfterClosingQuote(true)
                .allowUnclosedQuote(false)
                .maxBufferSize(LARGEST_CELL)
                .build(bounded, text)
                .iterator();
    }

    private String raw(int line) throws IOException, Refused {
        try (Reader text = Charsets.read(file, charset)) {
            PhysicalLines.skip(text, line - 1);
            return PhysicalLines.beginning(text);
        }
    }
}
