package org.cardea.accounts;

import org.cardea.shared.Problem;

/** What a request gives: there or refused, by name. The value itself is never told back, it may be a secret. */
final class Given {

    private Given() {}

    static <T> T body(T body) {
        if (body == null) {
            throw Problem.badRequest("The body is missing.");
        }
        return body;
    }

    static <T> T value(String field, T value) {
        if (value == null) {
            throw Problem.badRequest("A member is missing.").with("field", field);
        }
        return value;
    }

    /** Between one and {@code longest} UTF-16 units, not blank, without control characters. */
    static String text(String field, String value, int longest) {
        value(field, value);
        if (value.isBlank() || value.length() > longest || value.chars().anyMatch(Character::isISOControl)) {
            throw Problem.badRequest(
                            "Between 1 and %d characters are allowed, and no control characters.".formatted(longest))
                    .with("field", field);
        }
        return value;
    }
}
