package org.cardea.interchange.table;

import java.util.List;

/** A row as it stands in the file; the number is the line's (text) or the row's (workbook), from 1. */
public record Row(int number, List<String> cells) {
    String cell(int index) {
        return index < cells.size() ? cells.get(index) : "";
    }
}
