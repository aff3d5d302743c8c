package org.cardea.contacts.view;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cardea.contacts.ContentLine;
import org.cardea.contacts.Parameters;
import org.cardea.shared.Problem;

/** Items of one kind: how a line says one, and how a line is changed so that it says another. */
abstract class Kind<T extends ContactView.Item> {
    private final String field;

    /** @param field the view's word for the list */
    Kind(String field) {
        this.field = field;
    }

    final String field() {
        return field;
    }

    abstract boolean is(ContentLine line);

    abstract T read(String id, ContentLine line, String label);

    /** The item with what the given one names. */
    abstract T over(T old, T given);

    abstract boolean isBlank(T item);

    /** The line with the item's value, in its other things as it was. */
    abstract ContentLine valued(ContentLine line, T old, T now);

    /** A line of its own, without label. */
    abstract ContentLine fresh(T item);

    /** With nothing missing. */
    abstract T complete(T given);

    String label(T item) {
        return "";
    }

    boolean pref(T item) {
        return false;
    }

    Label label(String text) {
        return Label.read(text);
    }

    final List<T> all(CardText card) {
        return List.copyOf(byPlace(card).values());
    }

    private Map<Integer, T> byPlace(CardText card) {
        Map<Integer, T> items = new LinkedHashMap<>();
        for (int i = 0; i < card.size(); i++) {
            ContentLine line = card.line(i);
            if (line != null && is(line) && !card.isBeside(i)) {
                items.put(i, read(CardText.id(i), line, Label.of(line, card.words(i))));
            }
        }
        return items;
    }

    /** @param wanted null where nothing is to change */
    final void edit(CardText card, List<T> wanted) {
        if (wanted == null) {
            return;
        }
        Map<Integer, T> known = byPlace(card);
        Set<Integer> left = new HashSet<>(known.keySet());
        List<T> fresh = new ArrayList<>();
        for (int i = 0; i < wanted.size(); i++) {
            T given = wanted.get(i);
            if (given.id() == null) {
                fresh.add(complete(given));
            } else {
                int place = CardText.place(given.id());
                if (!left.contains(place)) {
                    throw unknown(i);
                }
                T now = over(known.get(place), given);
                if (!isBlank(now) || now.equals(known.get(place))) {
                    left.remove(place);
                    change(card, place, known.get(place), now);
                }
            }
        }
        left.forEach(card::remove);
        fresh.stream().filter(item -> !isBlank(item)).forEach(item -> add(card, item));
    }

    private Problem unknown(int index) {
        return Problem.badRequest("There is no such item in this version of the contact, or it is named twice.")
                .with("field", "%s[%d].id".formatted(field, index));
    }

    private void change(CardText card, int at, T old, T now) {
        if (!label(old).equals(label(now))) {
            card.label(at, label(label(now)));
        }
        if (pref(old) != pref(now)) {
            card.replace(at, preferred(card.line(at), pref(now)));
        }
        if (!old.equals(now)) {
            card.replace(at, valued(card.line(at), old, now));
        }
    }

    private void add(CardText card, T item) {
        ContentLine line = fresh(item);
        card.add(pref(item) ? preferred(line, true) : line, label(label(item)));
    }

    static boolean isPreferred(ContentLine line) {
        if (line.parameters().isEmpty()) {
            return false;
        }
        return line.parameterValues().getOrDefault("PREF", List.of()).contains("1")
                || Label.types(line).contains("pref");
    }

    private static ContentLine preferred(ContentLine line, boolean wanted) {
        Parameters parameters = Parameters.of(line);
        if (wanted) {
            return line.withParameters(parameters.with("PREF", List.of("1")));
        }
        List<String> types = new ArrayList<>(Label.types(line));
        boolean typed = types.remove("pref");
        Parameters without = parameters.without("PREF");
        return line.withParameters(typed ? without.with("TYPE", types) : without);
    }

    static <V> V or(V given, V otherwise) {
        return given == null ? otherwise : given;
    }

    static String text(String given) {
        return given == null ? "" : given;
    }
}
