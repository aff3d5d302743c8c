package org.cardea.interchange.export;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.cardea.contacts.ContentLine;
import org.cardea.contacts.Unit;
import org.cardea.interchange.table.LabelCell;

/**
 * A unit of a card taken apart: the one line that holds the value, and what is said about it.
 *
 * @param name of the property
 * @param main the line with the value
 * @param words the label in the user's own words, or empty
 * @param beside further lines, without their group
 * @param simple whether it can be understood at all; if not, the rest is not filled
 */
record Said(Unit unit, String name, ContentLine main, String words, List<String> beside, boolean simple) {
    /** Apple's words about a value. */
    private static final Set<String> BESIDE = Set.of("X-ABLABEL", "X-ABADR");

    static Said of(Unit unit) {
        String name = name(unit);
        ContentLine main = null;
        String words = "";
        List<String> beside = new ArrayList<>();
        boolean simple = true;
        for (ContentLine line : unit.lines()) {
            String label = line.is("X-ABLABEL") && line.parameters().isEmpty() && words.isEmpty()
                    ? Text.of(line.value()).orElse("")
                    : "";
            if (!label.isEmpty()) {
                words = label;
            } else if (main == null && line.name().equals(name)) {
                main = line;
            } else if (isBracketable(line)) {
                beside.add(line.name() + ":" + line.value());
            } else {
                simple = false;
            }
        }
        boolean whole = simple && main != null;
        return new Said(unit, name, whole ? main : unit.lines().getFirst(), words, beside, whole);
    }

    private static boolean isBracketable(ContentLine line) {
        String value = line.value();
        return line.name().startsWith("X-")
                && line.parameters().isEmpty()
                && value.indexOf('[') < 0
                && value.indexOf(']') < 0
                && !value.isBlank();
    }

    private static String name(Unit unit) {
        for (ContentLine line : unit.lines()) {
            if (!BESIDE.contains(line.name())) {
                return line.name();
            }
        }
        return unit.name();
    }

    String value() {
        return main.value();
    }

    /** Nothing but name and value. */
    boolean isBare() {
        return simple
                && words.isEmpty()
                && beside.isEmpty()
                && main.parameters().isEmpty();
    }

    /** Nothing but name, value and label. */
    boolean isLabelled() {
        return simple && beside.isEmpty() && main.parameters().isEmpty() && !words.isEmpty();
    }

    Set<String> types() {
        if (main.parameters().isEmpty()) {
            return Set.of();
        }
        String only = main.onlyType();
        return only == null ? several() : Set.of(only.toLowerCase(Locale.ROOT));
    }

    private Set<String> several() {
        Set<String> types = new HashSet<>();
        main.parameterValues()
                .getOrDefault("TYPE", List.of())
                .forEach(some ->
                        types.addAll(List.of(some.toLowerCase(Locale.ROOT).split(",", -1))));
        return types;
    }

    /** All that is said about the value, in a cell of our own dialect. */
    String label() {
        if (main.parameters().isEmpty()) {
            return words.isEmpty() && beside.isEmpty() ? "" : LabelCell.of(Set.of(), false, words, "", beside);
        }
        Map<String, List<String>> parameters = main.parameterValues();
        boolean preferred = List.of("1").equals(parameters.get("PREF"));
        StringBuilder more = new StringBuilder();
        parameters.forEach((name, values) -> {
            if (!name.equals("TYPE") && !(name.equals("PREF") && preferred)) {
                more.append(';')
                        .append(name)
                        .append("=\"")
                        .append(String.join("\",\"", values))
                        .append('"');
            }
        });
        return LabelCell.of(types(), preferred, words, more.toString(), beside);
    }
}
