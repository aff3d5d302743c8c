package org.cardea.interchange.export;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a file does not hold of the book, by kind. Counted while the rows are made. */
public final class Report {
    private static final int NAMES = 5;

    private final Map<String, Left> left = new LinkedHashMap<>();
    private int contacts;
    private int groups;

    /** A kind of thing that was left out. */
    private static final class Left {
        private int contacts;
        private final List<String> names = new ArrayList<>();
    }

    /**
     * @param what such as {@code photo}, {@code phone-details}, {@code characters}
     * @param contacts how many have such a thing
     * @param names of the first five of them
     */
    public record Line(String what, int contacts, List<String> names) {}

    void contact(String name, Collection<String> what) {
        contacts++;
        leave(name, what);
    }

    void group(String name, Collection<String> what) {
        groups++;
        leave(name, what);
    }

    /** A card of which only the ledger knows that it is there. */
    void unreadable() {
        left.computeIfAbsent(Word.UNREADABLE, fresh -> new Left()).contacts++;
    }

    void leave(String name, Collection<String> what) {
        for (String each : new HashSet<>(what)) {
            Left kind = left.computeIfAbsent(each, fresh -> new Left());
            kind.contacts++;
            if (kind.names.size() < NAMES) {
                kind.names.add(name);
            }
        }
    }

    public int contacts() {
        return contacts;
    }

    public int groups() {
        return groups;
    }

    public List<Line> left() {
        return left.entrySet().stream()
                .map(kind -> new Line(kind.getKey(), kind.getValue().contacts, List.copyOf(kind.getValue().names)))
                .toList();
    }
}
