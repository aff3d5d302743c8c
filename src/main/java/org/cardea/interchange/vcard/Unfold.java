package org.cardea.interchange.vcard;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Joins physical lines to logical ones: folds, soft breaks of quoted-printable, base64 that goes on unindented. */
final class Unfold {
    private static final Pattern ENCODED = Pattern.compile("(?i)[^:]*;[^:]*QUOTED-PRINTABLE[^:]*:");
    private static final Pattern BASE64 = Pattern.compile("(?i)[^:]*;[^:]*(ENCODING=B(ASE64)?|BASE64)\\b[^:]*:");
    private static final Pattern MORE_BASE64 = Pattern.compile("[A-Za-z0-9+/]+={0,2}\\s*");
    private static final Pattern END = Pattern.compile("(?i)\\s*END\\s*:\\s*VCARD\\s*");

    private static final int LONGEST_HEAD = 2_000;

    private Unfold() {}

    static List<String> lines(List<String> physical) {
        List<String> logical = new ArrayList<>();
        StringBuilder current = new StringBuilder();
        for (String line : physical) {
            if (continues(current, line)) {
                append(current, line);
            } else {
                flush(current, logical);
                current.append(line);
            }
        }
        flush(current, logical);
        return logical;
    }

    private static boolean continues(StringBuilder current, String line) {
        if (current.isEmpty() || END.matcher(line).matches()) {
            return false;
        }
        boolean folded = !line.isEmpty() && (line.charAt(0) == ' ' || line.charAt(0) == '\t');
        return folded && !line.isBlank() || isSoft(current) || isBase64(current, line);
    }

    private static boolean isSoft(StringBuilder current) {
        return current.charAt(current.length() - 1) == '='
                && isHead(current)
                && ENCODED.matcher(current).lookingAt()
                && !isBase64Begun(current);
    }

    /** Whether a property's name and parameters stand there, and not so much that looking into them takes long. */
    private static boolean isHead(StringBuilder current) {
        int colon = current.indexOf(":");
        return colon > 0 && colon < LONGEST_HEAD;
    }

    private static boolean isBase64(StringBuilder current, String line) {
        return MORE_BASE64.matcher(line).matches() && line.indexOf(':') < 0 && isBase64Begun(current);
    }

    private static boolean isBase64Begun(StringBuilder current) {
        return isHead(current) && BASE64.matcher(current).lookingAt();
    }

    private static void append(StringBuilder current, String line) {
        boolean soft = isSoft(current);
        if (soft) {
            current.setLength(current.length() - 1);
        }
        boolean folded = !line.isEmpty() && (line.charAt(0) == ' ' || line.charAt(0) == '\t');
        current.append(folded ? line.substring(1) : line);
    }

    private static void flush(StringBuilder current, List<String> logical) {
        if (!current.toString().isBlank()) {
            logical.add(current.toString());
        }
        current.setLength(0);
    }
}
