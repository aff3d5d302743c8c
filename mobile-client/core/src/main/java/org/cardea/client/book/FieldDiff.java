package org.cardea.client.book;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What an edit did to a card, unit by unit of the normal form, so that it can be done to another card: an address book
 * that keeps less than it was given changes only what its user touched.
 */
public final class FieldDiff {
    /** RFC 6350: properties a card has at most once (cardinality 1 or *1). */
    private static final Set<String> SINGLE = new HashSet<>(
            Arrays.asList("FN", "N", "BDAY", "ANNIVERSARY", "GENDER", "KIND", "X-ANNIVERSARY", "X-SPOUSE"));

    private final Set<String> removed;
    private final TreeMap<String, List<String>> added;
    private final Set<String> fields;

    private FieldDiff(Set<String> removed, TreeMap<String, List<String>> added, Set<String> fields) {
        this.removed = removed;
        this.added = added;
        this.fields = fields;
    }

    public static FieldDiff between(Card before, Card after) {
        TreeMap<String, List<ContentLine>> old = NormalForm.units(before.content.lines);
        TreeMap<String, List<ContentLine>> now = NormalForm.units(after.content.lines);
        Set<String> fields = new TreeSet<>();
        Set<String> removed = new TreeSet<>();
        TreeMap<String, List<String>> added = new TreeMap<>(Ascii.BY_CODE_POINT);
        old.forEach((unit, lines) -> {
            if (!now.containsKey(unit)) {
                removed.add(unit);
                fields.add(field(lines));
            }
        });
        now.forEach((unit, lines) -> {
            if (!old.containsKey(unit)) {
                added.put(unit, written(after, lines));
                fields.add(field(lines));
            }
        });
        return new FieldDiff(removed, added, fields);
    }

    public boolean isEmpty() {
        return fields.isEmpty();
    }

    /** The names of the properties touched, sorted. */
    public Set<String> fields() {
        return fields;
    }

    /** The other card with this edit done to it; its untouched lines stay as they are written. */
    public Card applyTo(Card target) {
        TreeMap<String, List<ContentLine>> units = NormalForm.units(target.content.lines);
        List<String> lines = new ArrayList<>(target.content.physical);
        Set<Integer> gone = new HashSet<>();
        units.forEach((unit, of) -> {
            if (removed.contains(unit) || replaced(unit, of)) {
                of.forEach(line -> mark(line, gone));
            }
        });
        List<String> result = new ArrayList<>();
        int end = Card.endOf(lines);
        for (int i = 0; i < end; i++) {
            if (!gone.contains(i)) {
                result.add(lines.get(i));
            }
        }
        added.forEach((unit, text) -> {
            if (!units.containsKey(unit)) {
                result.addAll(regrouped(text, target));
            }
        });
        result.add("END:VCARD");
        return Card.of(result);
    }

    private boolean replaced(String unit, List<ContentLine> lines) {
        String field = field(lines);
        return SINGLE.contains(field) && !added.containsKey(unit) && addsField(field);
    }

    private boolean addsField(String field) {
        for (String unit : added.keySet()) {
            if (unit.startsWith(field + ":") || unit.startsWith(field + ";")) {
                return true;
            }
        }
        return false;
    }

    private static String field(List<ContentLine> unit) {
        for (ContentLine line : unit) {
            if (!line.name.startsWith("X-AB")) {
                return line.name;
            }
        }
        return unit.get(0).name;
    }

    private static void mark(ContentLine line, Set<Integer> gone) {
        for (int i = line.first; i <= line.last; i++) {
            gone.add(i);
        }
    }

    private static List<String> written(Card card, List<ContentLine> lines) {
        List<String> text = new ArrayList<>();
        for (ContentLine line : lines) {
            text.addAll(card.content.physical.subList(line.first, line.last + 1));
        }
        return text;
    }

    /** Under a group name the target does not use yet, when it has one. */
    private static List<String> regrouped(List<String> text, Card target) {
        String group = group(text.get(0));
        if (group.isEmpty() || !usesGroup(target, group)) {
            return text;
        }
        int number = 1;
        while (usesGroup(target, "item" + number)) {
            number++;
        }
        List<String> renamed = new ArrayList<>();
        for (String line : text) {
            renamed.add(group(line).isEmpty() ? line : "item" + number + line.substring(group.length()));
        }
        return renamed;
    }

    private static String group(String physical) {
        int end = 0;
        while (end < physical.length() && ".;:".indexOf(physical.charAt(end)) < 0) {
            end++;
        }
        boolean folded = physical.startsWith(" ") || physical.startsWith("\t");
        return !folded && end < physical.length() && physical.charAt(end) == '.' ? physical.substring(0, end) : "";
    }

    private static boolean usesGroup(Card card, String group) {
        for (ContentLine line : card.content.lines) {
            if (line.group.equalsIgnoreCase(group)) {
                return true;
            }
        }
        return false;
    }
}
