package org.cardea.interchange.vcard;

import java.util.ArrayList;
import java.util.List;
import org.cardea.interchange.Warning;

/** What is to be said of one card. */
final class Remarks {
    private final int row;
    private final List<Warning> warnings = new ArrayList<>();

    Remarks(int row) {
        this.row = row;
    }

    void add(String property, String code, String detail) {
        warnings.add(new Warning(row, property, code, detail));
    }

    List<Warning> warnings() {
        return List.copyOf(warnings);
    }
}
