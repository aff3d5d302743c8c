package org.cardea.interchange.csv;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CodingErrorAction;
import java.util.List;
import org.cardea.interchange.export.TableFile;

/** A table as text with separators. Characters that the charset does not have become question marks. */
public final class CsvText implements TableFile {
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final CsvWriter rows;

    public CsvText(OutputStream out, Charset charset, boolean mark, char separator) throws IOException {
        CharsetEncoder encoder = charset.newEncoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE);
        Writer text = new OutputStreamWriter(out, encoder);
        if (mark) {
            text.write(BYTE_ORDER_MARK);
        }
        this.rows = CsvWriter.builder()
                .fieldSeparator(separator)
                .lineDelimiter(LineDelimiter.CRLF)
                .build(text);
    }

    @Override
    public void row(List<String> cells) throws IOException {
        rows.writeRecord(cells);
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }
}
