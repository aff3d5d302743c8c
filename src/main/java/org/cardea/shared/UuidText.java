package org.cardea.shared;

import java.util.UUID;

/** The one spelling of a UUID we read: 8-4-4-4-12 hex digits ({@link UUID#fromString} also takes shorter ones). */
final class UuidText {

    private static final String SHAPE = "00000000-0000-0000-0000-000000000000";

    private UuidText() {}

    static UUID parse(String field, String text) {
        if (text == null || !isUuid(text)) {
            throw Problem.badRequest("This is not a UUID.").with("field", field);
        }
        return UUID.fromString(text);
    }

    private static boolean isUuid(String text) {
        boolean right = text.length() == SHAPE.length();
        for (int i = 0; right && i < text.length(); i++) {
            char c = text.charAt(i);
            right = SHAPE.charAt(i) == '-' ? c == '-' : c < 0x80 && Character.digit(c, 16) >= 0;
        }
        return right;
    }
}
