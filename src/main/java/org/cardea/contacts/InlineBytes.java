package org.cardea.contacts;

import java.util.Base64;

/** Bytes that stand inside a line as base64: a photo, a logo, a sound. */
final class InlineBytes {
    private static final String MARK = ";base64,";
    private static final String WHITE_SPACE = " \t\n\u000B\f\r";

    private InlineBytes() {}

    /** The bytes, or null where the line holds none or its base64 does not decode. */
    static byte[] of(ContentLine line) {
        int start = start(line);
        return start < 0 ? null : decode(line.value().substring(start));
    }

    /** Where in the value the base64 begins, or -1. */
    static int start(ContentLine line) {
        String value = line.value();
        if (value.regionMatches(true, 0, "data:", 0, 5)) {
            int comma = value.indexOf(',');
            int mark = comma + 1 - MARK.length();
            return mark >= 0 && value.regionMatches(true, mark, MARK, 0, MARK.length()) ? comma + 1 : -1;
        }
        return line.hasEncoding("B", "BASE64") ? 0 : -1;
    }

    /** Looked for one by one, for the JVM has a fast way of its own to find a character. */
    private static boolean hasWhiteSpace(String text) {
        return WHITE_SPACE.chars().anyMatch(space -> text.indexOf(space) >= 0);
    }

    private static byte[] decode(String base64) {
        try {
            return Base64.getDecoder().decode(hasWhiteSpace(base64) ? base64.replaceAll("\\s", "") : base64);
        } catch (IllegalArgumentException notBase64) {
            return null;
        }
    }
}
