package org.cardea.interchange.returned;

import java.util.ArrayList;
import java.util.List;
import org.cardea.interchange.Column;
import org.cardea.interchange.Sniffed;

/**
 * Where the reason stands in a table: first, since a row may be longer than the header; without a header last, since
 * columns are then known by their places.
 *
 * @param names of the columns as in the file
 */
record ErrorColumn(boolean hasHeader, List<String> names) {
    static final String NAME = "error";

    ErrorColumn(Sniffed sniffed) {
        this(
                sniffed.headerRow() > 0,
                sniffed.columns().stream().map(Column::name).toList());
    }

    /** Empty where there is none. */
    List<String> header() {
        return hasHeader ? row(NAME, names) : List.of();
    }

    List<String> row(String reason, List<String> cells) {
        List<String> row = new ArrayList<>(cells);
        row.add(hasHeader ? 0 : cells.size(), reason);
        return row;
    }
}
