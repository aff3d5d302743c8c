package org.cardea.interchange.table;

import java.io.IOException;
import org.cardea.interchange.Refused;

/** A table's rows; each call begins again. */
@FunctionalInterface
public interface Rows {
    void forEach(Visitor each) throws IOException, Refused;

    /** Is shown the rows in their order. */
    interface Visitor {
        /** Whether to go on. */
        boolean row(Row row);

        /** A row that could not be cut into cells. */
        boolean bad(int number, String reason, String raw);

        /** Nothing more can be read. */
        void broken(int number, String reason);
    }
}
