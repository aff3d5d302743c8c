package org.cardea.interchange.excel;

import java.util.regex.Pattern;

/** Characters that XML can't hold, written as Office writes them: {@code _x0001_} (ECMA-376 part 1, 22.9.2.19). POI reads them back. */
public final class CellText {
    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private CellText() {}

    public static String encoded(String text) {
        return isPlain(text) ? text : escaped(text);
    }

    private static boolean isPlain(String text) {
        return text.indexOf("_x") < 0
                && text.chars().allMatch(c -> isXml((char) c) && !Character.isSurrogate((char) c));
    }

    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            boolean looksEscaped =
                    c == '_' && ESCAPED.matcher(text).region(i, text.length()).lookingAt();
            boolean allowed = Character.isSupplementaryCodePoint(c) || isXml((char) c);
            if (allowed && !looksEscaped) {
                escaped.appendCodePoint(c);
            } else {
                escaped.append("_x%04X_".formatted(c));
            }
            i += Character.charCount(c);
        }
        return escaped.toString();
    }

    private static boolean isXml(char c) {
        return c >= ' ' && c < '\uFFFE' && !Character.isSurrogate(c) || c == '\t' || c == '\n';
    }
}
