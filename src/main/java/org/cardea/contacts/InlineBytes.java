package org.cardea.contacts;

import java.util.Base64;
import java.util.regex.Pattern;

/** Bytes that stand inside a line as base64: a photo, a logo, a sound. */
final class InlineBytes {
    private static final String MARK = ";base64,";
    private static final Pattern WHITE_SPACE = Pattern.compile("\\s+");

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

    private static byte[] decode(String base64) {
        try {
            return Base64.getDecoder().decode(WHITE_SPACE.matcher(base64).replaceAll(""));
        } catch (IllegalArgumentException notBase64) {
            return null;
        }
    }
}
