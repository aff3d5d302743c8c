package org.cardea.interchange.table;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** How a label is written into a cell so that reading the cell gives the same label. */
public final class LabelCell {
    /** What people read more easily than the standard's words. */
    private static final Map<String, String> SPOKEN =
            Map.of("cell", "mobile", "fax,work", "work fax", "fax,home", "home fax");

    private LabelCell() {}

    /**
     * @param types in lower case
     * @param words the user's own, or empty
     * @param more other parameters, as they stand in the line, from their {@code ;} on
     * @param beside further lines of the value
     */
    public static String of(Set<String> types, boolean preferred, String words, String more, List<String> beside) {
        String star = preferred ? "* " : "";
        if (words.isEmpty()) {
            Set<String> sorted = new TreeSet<>(types);
            String listed = String.join(",", sorted);
            String said = star + SPOKEN.getOrDefault(listed, listed);
            return reads(said, sorted, "", preferred)
                    ? new ExactLabel(said, false, more, beside).text()
                    : new ExactLabel("", false, parameters(types, preferred) + more, beside).text();
        }
        return types.isEmpty() && reads(star + words, types, words, preferred)
                ? new ExactLabel(star + words, false, more, beside).text()
                : new ExactLabel(words, true, parameters(types, preferred) + more, beside).text();
    }

    private static boolean reads(String cell, Set<String> types, String words, boolean preferred) {
        Label read = Label.of(cell);
        Set<String> said = new TreeSet<>(Comparator.naturalOrder());
        if (!read.types().isEmpty()) {
            said.addAll(List.of(read.types().split(",")));
        }
        return said.equals(types)
                && read.words().equals(words)
                && read.preferred() == preferred
                && read.more().isEmpty()
                && read.beside().isEmpty();
    }

    private static String parameters(Set<String> types, boolean preferred) {
        String typed = types.isEmpty() ? "" : ";TYPE=\"" + String.join("\",\"", types) + "\"";
        return typed + (preferred ? ";PREF=1" : "");
    }
}
