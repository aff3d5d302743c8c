package org.cardea.interchange.export;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The names of a table's columns and where each stands. */
final class Columns {
    private final List<String> names;
    private final Map<String, Integer> places = new HashMap<>();

    Columns(List<String> names) {
        this.names = List.copyOf(names);
        for (String name : names) {
            places.put(name, places.size());
        }
    }

    /**
     * @param before columns that stand once
     * @param numbered names with {@code #} for a number, each as often as its block is needed
     * @param after columns that stand once, at the end
     */
    static Columns of(List<String> before, List<Repeated> numbered, List<String> after) {
        List<String> names = new ArrayList<>(before);
        for (Repeated block : numbered) {
            for (int i = 1; i <= block.times(); i++) {
                for (String part : block.parts()) {
                    names.add(name(block.name(), i, part));
                }
            }
        }
        names.addAll(after);
        return new Columns(names);
    }

    record Repeated(String name, List<String> parts, int times) {}

    static String name(String block, int number, String part) {
        return block + " " + number + " - " + part;
    }

    List<String> names() {
        return names;
    }

    /** Where it stands, or -1. */
    int at(String name) {
        return places.getOrDefault(name, -1);
    }
}
