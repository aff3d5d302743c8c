package org.cardea.interchange.returned;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import org.cardea.interchange.Item;
import org.cardea.interchange.Sniffed;

/** A file of what was not taken, being written. */
interface ReturnedFile extends Closeable {

    void bad(Item.Bad bad) throws IOException;

    void refused(Item.Person person, String reason) throws IOException;

    /** What followed could not be read. */
    void broken(String reason) throws IOException;

    /** What comes now is from another file of the archive. */
    default void within(Item.Within within) throws IOException {
        throw new IllegalStateException("Only an archive holds files");
    }

    /** What comes now is from another sheet of the workbook. */
    default void sheet(Item.Sheet sheet) throws IOException {
        throw new IllegalStateException("Only a workbook has sheets");
    }

    static ReturnedFile of(Sniffed sniffed, OutputStream out) throws IOException {
        return switch (sniffed.kind()) {
            case CSV -> new ReturnedTable(sniffed, out);
            case XLSX, XLS -> new ReturnedWorkbook(sniffed, out);
            case VCARD -> new ReturnedCards(out);
            case ZIP -> new ReturnedArchive(out);
        };
    }
}
