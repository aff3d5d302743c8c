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
        return isFree(columns.at(column));
    }

    private boolean isFree(int place) {
        return place >= 0 && cells[place].isEmpty();
    }

    /** False where the text does not fit or its place is taken. */
    boolean put(String column, String text) {
        String cell = medium.cell(text);
        int place = columns.at(column);
        if (!isFree(place) || medium.size(cell) > medium.longest()) {
            return false;
        }
        cells[place] = cell;
        recent.add(place);
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
