package org.cardea.admin.operator;

import org.cardea.shared.Problem;

/** Numbers that a caller gives, within their bounds or refused by name. */
final class Range {
    private Range() {}

    static int read(String field, String text, int least, int most) {
        try {
            return check(field, Integer.parseInt(text), least, most);
        } catch (NumberFormatException notANumber) {
            throw refused(field, least, most);
        }
    }

    static int check(String field, int number, int least, int most) {
        if (number < least || number > most) {
            throw refused(field, least, most);
        }
        return number;
    }

    private static Problem refused(String field, int least, int most) {
        return Problem.badRequest("Allowed is %d to %d.".formatted(least, most)).with("field", field);
    }
}
