package org.cardea.interchange.export;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/** A table that is being written row by row; closing it makes it whole. */
public interface TableFile extends Closeable {
    void row(List<String> cells) throws IOException;
}
