package org.cardea.contacts;

import java.util.ArrayList;
import java.util.List;

/** Reads a vCard's text into its lines and writes lines as text, as {@code docs/normal-form.md} section 1 has it. */
final class ContentLines {
    private static final int FOLD_AT_OCTETS = 75;

    /** Of a character: those of four octets are two. */
    private static final int WIDEST_OCTETS = 3;

    private final String text;
    private final List<ContentLine> lines = new ArrayList<>();
    private int at;
    private int number;

    private ContentLines(String text) {
        this.text = text;
        this.at = text.startsWith("\uFEFF") ? 1 : 0;
    }

    /** All lines of the one card in the text, {@code BEGIN} and {@code END} included. */
    static List<ContentLine> read(String text) throws Malformed {
        ContentLines reading = new ContentLines(text);
        reading.readAll();
        return reading.lines;
    }

    private void readAll() throws Malformed {
        boolean ended = false;
        while (at < text.length()) {
            int first = number + 1;
            String logical = nextLogical();
            if (logical.trim().isEmpty()) {
                continue;
            }
            if (ended) {
                throw new Malformed("vcard-malformed", first, "something follows END:VCARD");
            }
            ContentLine line = parse(first, logical);
            if (lines.isEmpty() && !marks(line, "BEGIN")) {
                throw new Malformed("vcard-malformed", first, "a vCard begins with BEGIN:VCARD");
            }
            if (!lines.isEmpty() && marks(line, "BEGIN")) {
                throw new Malformed("vcard-malformed", first, "a second vCard begins inside the first");
            }
            ended = marks(line, "END");
            lines.add(line);
        }
        if (!ended) {
            throw new Malformed("vcard-malformed", Math.max(1, number), "END:VCARD is missing");
        }
    }

    private static boolean marks(ContentLine line, String name) {
        return line.is(name)
                && line.group().isEmpty()
                && line.parameters().isEmpty()
                && line.value().trim().equalsIgnoreCase("VCARD");
    }

    private String nextLogical() throws Malformed {
        String logical = nextUnfolded();
        while (logical.endsWith("=") && at < text.length() && isQuotedPrintable(logical)) {
            logical = logical.substring(0, logical.length() - 1) + nextUnfolded();
        }
        return logical;
    }

    private static boolean isQuotedPrintable(String logical) throws Malformed {
        return parse(0, logical).hasEncoding("QUOTED-PRINTABLE");
    }

    private String nextUnfolded() {
        String first = nextPhysical();
        if (!atFold()) {
            return first;
        }
        StringBuilder unfolded = new StringBuilder(first);
        while (atFold()) {
            at++;
            int from = at;
            unfolded.append(text, from, endPhysical());
        }
        return unfolded.toString();
    }

    private boolean atFold() {
        return at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t');
    }

    private String nextPhysical() {
        int from = at;
        return text.substring(from, endPhysical());
    }

    /** Goes to the next line, and tells where this one ended. */
    private int endPhysical() {
        number++;
        int end = lineEnd();
        at = end;
        if (at < text.length() && text.charAt(at) == '\r') {
            at++;
        }
        if (at < text.length() && text.charAt(at) == '\n' && (at == end || text.charAt(at - 1) == '\r')) {
            at++;
        }
        return end;
    }

    private int lineEnd() {
        int feed = text.indexOf('\n', at);
        int end = feed < 0 ? text.length() : feed;
        int carriage = text.indexOf('\r', at, end);
        return carriage < 0 ? end : carriage;
    }

    private static ContentLine parse(int number, String line) throws Malformed {
        int nameEnd = first(line, 0, ';', ':');
        int colon = nameEnd < line.length() && line.charAt(nameEnd) == ';' ? colonAfter(line, nameEnd) : nameEnd;
        if (colon == line.length()) {
            throw new Malformed("vcard-malformed", number, "the line has no colon");
        }
        int dot = line.lastIndexOf('.', nameEnd - 1);
        String name = line.substring(dot + 1, nameEnd).trim();
        if (name.isEmpty()) {
            throw new Malformed("vcard-malformed", number, "the line has no name before its colon");
        }
        String group = dot < 0 ? "" : line.substring(0, dot).trim();
        String parameters = nameEnd == colon ? "" : line.substring(nameEnd + 1, colon);
        return new ContentLine(number, group, Ascii.upper(name), parameters, line.substring(colon + 1));
    }

    private static int first(String line, int from, char one, char other) {
        int at = from;
        while (at < line.length() && line.charAt(at) != one && line.charAt(at) != other) {
            at++;
        }
        return at;
    }

    /** The colon that ends the parameters: one inside quotes does not. */
    private static int colonAfter(String line, int from) {
        int at = first(line, from, ':', '"');
        while (at < line.length() && line.charAt(at) == '"') {
            int closing = first(line, at + 1, '"', '"');
            at = closing == line.length() ? closing : first(line, closing + 1, ':', '"');
        }
        return at;
    }

    /** The lines as text, folded at 75 octets between characters (RFC 6350 section 3.2), each ended by CRLF. */
    static String write(List<ContentLine> lines) {
        StringBuilder text = new StringBuilder();
        for (ContentLine line : lines) {
            fold(line.text(), text);
        }
        return text.toString();
    }

    private static void fold(String line, StringBuilder out) {
        if (isAscii(line)) {
            foldAscii(line, out);
            return;
        }
        if (line.length() * WIDEST_OCTETS <= FOLD_AT_OCTETS) {
            out.append(line).append("\r\n");
            return;
        }
        int octets = 0;
        for (int i = 0; i < line.length(); ) {
            int next = line.offsetByCodePoints(i, 1);
            int width = width(line, i, next);
            if (octets + width > FOLD_AT_OCTETS) {
                out.append("\r\n ");
                octets = 1;
            }
            out.append(line, i, next);
            octets += width;
            i = next;
        }
        out.append("\r\n");
    }

    private static boolean isAscii(String line) {
        for (int i = 0; i < line.length(); i++) {
            if (line.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }

    private static void foldAscii(String line, StringBuilder out) {
        int end = Math.min(line.length(), FOLD_AT_OCTETS);
        out.append(line, 0, end);
        while (end < line.length()) {
            int from = end;
            end = Math.min(line.length(), from + FOLD_AT_OCTETS - 1);
            out.append("\r\n ").append(line, from, end);
        }
        out.append("\r\n");
    }

    /** A lone surrogate becomes a question mark. */
    private static int width(String line, int from, int to) {
        char c = line.charAt(from);
        if (to - from == 2) {
            return 4;
        }
        return c < 0x80 || Character.isSurrogate(c) ? 1 : c < 0x800 ? 2 : 3;
    }
}
