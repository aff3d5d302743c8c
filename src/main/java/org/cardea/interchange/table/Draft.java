package org.cardea.interchange.table;

import java.util.ArrayList;
import java.util.LinkedList;
import java.util.List;
import org.cardea.interchange.VcardText;
import org.cardea.interchange.Warning;

/** A card as it comes into being from a row. */
final class Draft {
    private final int row;
    private final VcardText card = new VcardText();
    private final List<Warning> warnings = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    /** What to call the person who has no name, the best first. */
    private final List<String> callable = new LinkedList<>();

    private boolean named;
    private boolean exact;

    Draft(int row) {
        this.row = row;
    }

    /**
     * @param named whether the name to show is given elsewhere in the row
     * @param exact whether the row was written by us, so that nothing in it is to be guessed
     */
    void exactly(boolean named, boolean exact) {
        this.named = named;
        this.exact = exact;
    }

    boolean isNamed() {
        return named;
    }

    boolean isExact() {
        return exact;
    }

    VcardText card() {
        return card;
    }

    List<String> notes() {
        return notes;
    }

    List<String> callable() {
        return callable;
    }

    List<Warning> warnings() {
        return warnings;
    }

    void warn(String column, String code, String detail) {
        warnings.add(new Warning(row, column, code, detail));
    }

    /** A property with a type where the label is a known one, with the label in the user's words else. */
    void typed(String property, Label label, String value) {
        String parameters = label.parameters();
        if (label.words().isEmpty() && label.beside().isEmpty()) {
            card.line(property + parameters, value);
        } else {
            card.labelled(property + parameters, value, label.words(), label.beside());
        }
    }
}
