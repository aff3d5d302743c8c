package org.cardea.interchange.csv;

import java.io.IOException;
import java.io.Reader;
import java.util.Optional;
import java.util.function.Consumer;
import org.cardea.interchange.Choices;
import org.cardea.interchange.FileReading;
import org.cardea.interchange.Item;
import org.cardea.interchange.Kind;
import org.cardea.interchange.Refused;
import org.cardea.interchange.Sniffed;
import org.cardea.interchange.Source;
import org.cardea.interchange.table.ReadTable;
import org.cardea.interchange.text.Charsets;
import org.cardea.interchange.text.Separator;

/** Reads {@code .csv}, {@code .tsv} and {@code .txt}. */
public final class CsvFile implements FileReading {
    private static final int BEGINNING = 32 * 1024;

    private record Shape(String charset, char separator, CsvRows rows) {}

    @Override
    public Sniffed sniff(Source file, Choices choices) throws Refused, IOException {
        Shape shape = shape(file, choices);
        ReadTable table = ReadTable.of(shape.rows(), choices);
        String separator = String.valueOf(shape.separator());
        return new Sniffed(Kind.CSV, table.dialect(), shape.charset(), separator, table.header(), table.columns());
    }

    @Override
    public void read(Source file, Choices choices, Consumer<Item> each) throws Refused, IOException {
        ReadTable.of(shape(file, choices).rows(), choices).read(each);
    }

    private static Shape shape(Source file, Choices choices) throws IOException, Refused {
        String charset = choices.charset().isPresent()
                ? choices.charset().get()
                : Charsets.guess(file).getFirst().charset();
        String beginning = beginning(file, charset);
        Optional<Character> declared =
                Separator.declared(beginning.lines().findFirst().orElse(""));
        char separator = choices.separator()
                .filter(chosen -> !chosen.isEmpty())
                .map(chosen -> chosen.charAt(0))
                .or(() -> declared)
                .orElseGet(() -> Separator.guess(beginning));
        int firstLine = declared.isPresent() ? 2 : 1;
        return new Shape(charset, separator, new CsvRows(file, charset, separator, firstLine));
    }

    private static String beginning(Source file, String charset) throws IOException, Refused {
        try (Reader text = Charsets.read(file, charset)) {
            char[] first = new char[BEGINNING];
            int length = 0;
            for (int read = 0; read >= 0 && length < BEGINNING; read = text.read(first, length, BEGINNING - length)) {
                length += read;
            }
            return new String(first, 0, length);
        }
    }
}
