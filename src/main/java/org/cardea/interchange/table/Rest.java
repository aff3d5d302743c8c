package org.cardea.interchange.table;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.cardea.contacts.Card;
import org.cardea.contacts.ContentLine;
import org.cardea.contacts.Malformed;
import org.cardea.interchange.VcardText;

/**
 * The lines of a card that no column holds, from the cell that carries them as a vCard. What a column says of the same
 * name goes before them.
 */
record Rest(List<ContentLine> lines) {
    static final Rest NONE = new Rest(List.of());
    private static final Set<String> FRAME = Set.of("BEGIN", "VERSION", "END");

    static Rest of(String cell) throws Malformed {
        String text = cell.strip();
        boolean framed = text.regionMatches(true, 0, "BEGIN:", 0, 6);
        Card card = Card.read(framed ? text : "BEGIN:VCARD\nVERSION:4.0\n" + text + "\nEND:VCARD\n");
        return new Rest(card.lines().stream()
                .filter(line -> !FRAME.contains(line.name()))
                .toList());
    }

    boolean says(String property) {
        return lines.stream().anyMatch(line -> line.is(property));
    }

    /** Its groups are named anew, so that they do not run into those of the columns. */
    void write(VcardText card, Set<String> saidByColumns) {
        Map<String, String> groups = new HashMap<>();
        for (ContentLine line : lines) {
            if (saidByColumns.contains(line.name())) {
                continue;
            }
            String group = line.group().isEmpty()
                    ? ""
                    : groups.computeIfAbsent(
                            line.group().toLowerCase(Locale.ROOT), fresh -> "rest" + (groups.size() + 1));
            card.line(line.inGroup(group));
        }
    }
}
