package org.cardea.shared;

import java.util.UUID;
import java.util.regex.Pattern;

/** The one spelling of a UUID we read: 8-4-4-4-12 hex digits ({@link UUID#fromString} also takes shorter ones). */
final class UuidText {

    private static final Pattern SHAPE =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");

    private UuidText() {}

    static UUID parse(String field, String text) {
        if (text == null || !SHAPE.matcher(text).matches()) {
            throw Problem.badRequest("This is not a UUID.").with("field", field);
        }
        return UUID.fromString(text);
    }
}
