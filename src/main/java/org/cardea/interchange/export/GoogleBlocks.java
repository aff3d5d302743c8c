package org.cardea.interchange.export;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** A contact's values as Google numbers them: one block for each label, the values of one label joined in it. */
record GoogleBlocks(Map<Blocks.Kind, Map<String, List<String>>> joined, List<Said> addresses) {
    private static final Set<String> SAID = Set.of("voice", "internet", "pref", "msg", "x-internet", "");
    private static final Map<String, String> LABELS = Map.of(
            "cell", "Mobile",
            "home", "Home",
            "work", "Work",
            "main-number", "Main",
            "fax,home", "Home Fax",
            "fax,work", "Work Fax",
            "pager", "Pager",
            "cell,work", "Work Mobile");

    static GoogleBlocks of(List<Said> card) {
        GoogleBlocks blocks = new GoogleBlocks(new EnumMap<>(Blocks.Kind.class), new ArrayList<>());
        card.forEach(blocks::add);
        return blocks;
    }

    private void add(Said said) {
        Blocks.Kind kind = Blocks.kind(said.name());
        if (kind == null || kind == Blocks.Kind.IM) {
            return;
        }
        String value = ForeignCells.text(said.value());
        if (value.isEmpty() || value.contains(":::")) {
            return;
        }
        switch (kind) {
            case ADDRESS -> addresses.add(said);
            case EVENT -> add(kind, eventLabel(said), Dates.readable(value));
            case RELATION -> addRelation(said, value);
            case CUSTOM -> add(kind, ForeignCells.words(said), value);
            default -> add(kind, label(said), value);
        }
    }

    private void addRelation(Said said, String value) {
        boolean named = List.of("text").equals(said.main().parameterValues().get("VALUE"));
        if (named) {
            add(Blocks.Kind.RELATION, RelatedLabel.of(said), value);
        }
    }

    private void add(Blocks.Kind kind, String label, String value) {
        joined.computeIfAbsent(kind, fresh -> new LinkedHashMap<>())
                .computeIfAbsent(label, fresh -> new ArrayList<>())
                .add(value);
    }

    private static String eventLabel(Said said) {
        return said.name().equals("ANNIVERSARY") ? "Anniversary" : ForeignCells.words(said);
    }

    static String label(Said said) {
        String star = ForeignCells.isPreferred(said) ? "* " : "";
        if (!said.words().isEmpty()) {
            return star + ForeignCells.words(said);
        }
        String listed = listed(said.types());
        String known = LABELS.get(listed);
        return (star + (known == null ? titled(listed) : known)).strip();
    }

    private static String listed(Set<String> types) {
        if (types.isEmpty()) {
            return "";
        }
        Set<String> telling = new TreeSet<>(types);
        telling.removeAll(SAID);
        return String.join(",", telling);
    }

    private static String titled(String word) {
        return word.isEmpty() ? "" : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    int count(Blocks.Kind kind) {
        return kind == Blocks.Kind.ADDRESS
                ? addresses.size()
                : joined.getOrDefault(kind, Map.of()).size();
    }
}
