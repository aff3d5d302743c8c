package org.cardea.client.book;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The content lines of one vCard between BEGIN and END, and the physical lines they stand in. */
final class ContentLines {
    /** Without line ends and byte-order mark. */
    final List<String> physical;

    final List<ContentLine> lines;

    private ContentLines(List<String> physical, List<ContentLine> lines) {
        this.physical = Collections.unmodifiableList(physical);
        this.lines = Collections.unmodifiableList(lines);
    }

    static ContentLines read(String text) throws Malformed {
        List<String> physical = physicalLines(text);
        List<ContentLine> lines = logicalLines(physical);
        if (lines.isEmpty() || !isFrame(lines.get(0), "BEGIN")) {
            throw new Malformed(lines.isEmpty() ? 1 : lines.get(0).first + 1, "BEGIN:VCARD expected");
        }
        if (lines.size() < 2 || !isFrame(lines.get(lines.size() - 1), "END")) {
            throw new Malformed(lines.get(lines.size() - 1).first + 1, "END:VCARD expected");
        }
        for (int i = 1; i < lines.size(); i++) {
            if (isFrame(lines.get(i), "BEGIN") || isFrame(lines.get(i - 1), "END")) {
                throw new Malformed(lines.get(i).first + 1, "more than one card");
            }
        }
        return new ContentLines(physical, lines.subList(1, lines.size() - 1));
    }

    private static boolean isFrame(ContentLine line, String name) {
        return line.name.equals(name)
                && line.group.isEmpty()
                && line.parameters.isEmpty()
                && Ascii.upper(line.value.trim()).equals("VCARD");
    }

    private static List<String> physicalLines(String text) {
        List<String> lines = new ArrayList<>();
        int start = text.startsWith("\uFEFF") ? 1 : 0;
        for (int i = start; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\r' || c == '\n') {
                lines.add(text.substring(start, i));
                i += c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n' ? 1 : 0;
                start = i + 1;
            }
        }
        lines.add(text.substring(start));
        return lines;
    }

    private static List<ContentLine> logicalLines(List<String> physical) throws Malformed {
        List<ContentLine> lines = new ArrayList<>();
        for (int first = 0, next; first < physical.size(); first = next) {
            StringBuilder text = new StringBuilder();
            next = unfold(physical, first, text);
            if (isBlank(text)) {
                continue;
            }
            ContentLine line = ContentLine.parse(text.toString(), first, next - 1);
            while (line.quotedPrintable() && line.value.endsWith("=") && next < physical.size()) {
                text.setLength(text.length() - 1);
                next = unfold(physical, next, text);
                line = ContentLine.parse(text.toString(), first, next - 1);
            }
            lines.add(line);
        }
        return lines;
    }

    /** Appends the line that begins at first with its folded rest, and says where the next one begins. */
    private static int unfold(List<String> physical, int first, StringBuilder text) {
        text.append(physical.get(first));
        int next = first + 1;
        while (next < physical.size() && isFolded(physical.get(next))) {
            text.append(physical.get(next), 1, physical.get(next).length());
            next++;
        }
        return next;
    }

    private static boolean isFolded(String line) {
        return line.startsWith(" ") || line.startsWith("\t");
    }

    private static boolean isBlank(CharSequence text) {
        return text.toString().trim().isEmpty();
    }
}
