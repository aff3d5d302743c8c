package org.cardea.contacts;

import java.util.ArrayList;
import java.util.List;

/**
 * A card and the labels (CATEGORIES, RFC 6350 section 6.7.1) that were taken out of it.
 *
 * @param names in their order, plain text
 */
public record Labels(Card card, List<String> names) {
    public static Labels takenOutOf(Card whole) {
        List<String> names = new ArrayList<>();
        List<ContentLine> lines = new ArrayList<>();
        for (ContentLine line : whole.lines()) {
            if (line.is("CATEGORIES")) {
                split(line.value(), names);
            } else {
                lines.add(line);
            }
        }
        return lines.size() == whole.lines().size()
                ? new Labels(whole, List.of())
                : new Labels(Card.of(lines), List.copyOf(names));
    }

    private static void split(String value, List<String> names) {
        StringBuilder name = new StringBuilder();
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == ',') {
                add(name, names);
            } else if (c == '\\' && i + 1 < value.length()) {
                char escaped = value.charAt(++i);
                name.append(escaped == 'n' || escaped == 'N' ? ' ' : escaped);
            } else {
                name.append(c);
            }
        }
        add(name, names);
    }

    private static void add(StringBuilder name, List<String> names) {
        String plain = name.toString().strip();
        if (!plain.isEmpty() && !names.contains(plain)) {
            names.add(plain);
        }
        name.setLength(0);
    }
}
