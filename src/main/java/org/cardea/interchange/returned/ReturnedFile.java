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

    static ReturnedFile of(Sniffed sniffed, OutputStream out) throws IOException {
        return switch (sniffed.kind()) {
            case CSV, XLSX, XLS -> new ReturnedTable(sniffed, out);
            case VCARD -> new ReturnedCards(out);
            case ZIP -> new ReturnedArchive(out);
        };
    }
}
