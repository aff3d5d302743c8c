package org.cardea.interchange.excel;

import java.util.ArrayList;
import java.util.List;

/** The cells of one row as they come in, with empty ones for the gaps. */
final class Cells {
    private final List<String> cells = new ArrayList<>();

    void put(int column, String text) {
        while (cells.size() <= column) {
            cells.add("");
        }
        cells.set(column, text == null ? "" : text);
    }

    int next() {
        return cells.size();
    }

    List<String> take() {
        List<String> taken = List.copyOf(cells);
        cells.clear();
        return taken;
    }
}
