package org.cardea.contacts.view;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.cardea.contacts.Card;
import org.cardea.contacts.ContentLine;
import org.cardea.contacts.Parameters;

/** A card's lines while they are edited: each keeps its number, and what is not touched stays as it is. */
final class CardText {
    private static final String LABEL = "X-ABLABEL";
    private static final char FIRST_OF_ID = 'l';

    /** Null where a line was removed. */
    private final List<ContentLine> lines;

    private final List<ContentLine> added = new ArrayList<>();
    private final Map<String, Together> groups = new HashMap<>();

    /** The lines of one property group. */
    private static final class Together {
        private int label = -1;
        private int mains;
    }

    CardText(List<ContentLine> lines) {
        this.lines = new ArrayList<>(lines);
        for (int i = 0; i < lines.size(); i++) {
            ContentLine line = lines.get(i);
            Together together = groups.computeIfAbsent(group(line), fresh -> new Together());
            together.label = together.label < 0 && line.is(LABEL) ? i : together.label;
            together.mains += isMain(line) ? 1 : 0;
        }
    }

    int size() {
        return lines.size();
    }

    ContentLine line(int at) {
        return lines.get(at);
    }

    static String id(int at) {
        return FIRST_OF_ID + Integer.toString(at);
    }

    /** -1 where it is none. */
    static int place(String id) {
        return id.matches("l\\d{1,6}") ? Integer.parseInt(id.substring(1)) : -1;
    }

    /** The raw words of the label that belongs to a line, or empty. */
    String words(int at) {
        int label = label(at);
        return label < 0 ? "" : lines.get(label).value();
    }

    private int label(int at) {
        ContentLine line = lines.get(at);
        return line.group().isEmpty() ? -1 : groups.get(group(line)).label;
    }

    private int mains(ContentLine line) {
        return line.group().isEmpty() ? 1 : groups.get(group(line)).mains;
    }

    /** Whether a line only says something about another one, such as Apple's label of a number. */
    boolean isBeside(int at) {
        ContentLine line = lines.get(at);
        return !isMain(line) && !line.group().isEmpty() && mains(line) > 0;
    }

    private static boolean isMain(ContentLine line) {
        return !line.name().startsWith("X-AB") || line.is("X-ABDATE") || line.is("X-ABRELATEDNAMES");
    }

    void replace(int at, ContentLine line) {
        lines.set(at, line);
    }

    /** What was said about the line alone goes with it. */
    void remove(int at) {
        ContentLine line = lines.set(at, null);
        if (line.group().isEmpty()) {
            return;
        }
        Together together = groups.get(group(line));
        together.mains -= isMain(line) ? 1 : 0;
        if (together.mains == 0) {
            lines.replaceAll(each -> each != null && group(each).equals(group(line)) ? null : each);
        }
    }

    void add(ContentLine line) {
        added.add(line);
    }

    /** Gives the line a label instead of the one it has. */
    void label(int at, Label label) {
        int old = label(at);
        if (old >= 0 && mains(lines.get(at)) > 1) {
            leaveGroup(at); // the label speaks of other lines as well
            old = -1;
        }
        if (old >= 0) {
            boolean words = !label.words().isEmpty();
            lines.set(old, words ? lines.get(old).withValue(Card.escape(label.words())) : null);
            groups.get(group(lines.get(at))).label = words ? old : -1;
        } else if (!label.words().isEmpty()) {
            ContentLine line = lines.get(at);
            lines.set(at, line.group().isEmpty() ? line.inGroup(freeGroup()) : line);
            added.add(words(lines.get(at).group(), label));
        }
        lines.set(at, typed(lines.get(at), label));
    }

    private void leaveGroup(int at) {
        groups.get(group(lines.get(at))).mains--;
        lines.set(at, lines.get(at).inGroup(""));
    }

    void add(ContentLine line, Label label) {
        ContentLine typed = typed(line, label);
        if (label.words().isEmpty()) {
            added.add(typed);
        } else {
            String group = freeGroup();
            added.add(typed.inGroup(group));
            added.add(words(group, label));
        }
    }

    private static ContentLine words(String group, Label label) {
        return new ContentLine(0, group, LABEL, "", Card.escape(label.words()));
    }

    private static ContentLine typed(ContentLine line, Label label) {
        List<String> types = new ArrayList<>(label.types());
        if (Label.types(line).contains("pref")) {
            types.add("pref");
        }
        return line.withParameters(Parameters.of(line).with("TYPE", types));
    }

    private String freeGroup() {
        int i = 1;
        while (groups.putIfAbsent("item" + i, new Together()) != null) {
            i++;
        }
        return "item" + i;
    }

    private static String group(ContentLine line) {
        return line.group().toLowerCase(Locale.ROOT);
    }

    /** What was added stands before the end. */
    List<ContentLine> result() {
        List<ContentLine> result = new ArrayList<>(lines.size() + added.size());
        lines.stream().limit(lines.size() - 1L).filter(line -> line != null).forEach(result::add);
        result.addAll(added);
        result.add(lines.getLast());
        return List.copyOf(result);
    }
}
