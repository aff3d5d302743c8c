package org.cardea.interchange.export;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A row that is being filled. */
final class Cells {
    private final Columns columns;
    private final Medium medium;
    private final String[] cells;
    private final List<Integer> recent = new ArrayList<>();

    Cells(Columns columns, Medium medium) {
        this.columns = columns;
        this.medium = medium;
        this.cells = new String[columns.names().size()];
        Arrays.fill(cells, "");
    }

    boolean isFree(String column) {
        return columns.has(column) && cells[columns.at(column)].isEmpty();
    }

    /** False where the text does not fit or its place is taken. */
    boolean put(String column, String text) {
        String cell = medium.cell(text);
        if (!isFree(column) || medium.size(cell) > medium.longest()) {
            return false;
        }
        cells[columns.at(column)] = cell;
        recent.add(columns.at(column));
        return true;
    }

    /** What is put from here on counts as one, and can be taken back. */
    void begin() {
        recent.clear();
    }

    void takeBack() {
        recent.forEach(place -> cells[place] = "");
    }

    List<String> list() {
        return Arrays.asList(cells);
    }
}
