package org.cardea.interchange.table;

import java.util.List;

/** A row as it stands in the file; the number is the line's (text) or the row's (workbook), from 1. */
public record Row(int number, List<String> cells) {
    boolean isBlank() {
        for (String cell : cells) {
            if (!cell.isBlank()) {
                return false;
            }
        }
        return true;
    }

    String cell(int index) {
        return index < cells.size() ? cells.get(index) : "";
    }
}
