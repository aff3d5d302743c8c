package org.cardea.contacts.view;

import java.util.ArrayList;
import java.util.List;
import org.cardea.contacts.Card;

/** The parts of a value such as those of N and ADR, edited one by one; what is not touched stays as it is written. */
final class Components {
    private final List<String> raw;

    Components(String value) {
        raw = new ArrayList<>(Card.components(value, ';'));
    }

    int size() {
        return raw.size();
    }

    /** Several values of one part as one text. */
    String text(int at) {
        if (at >= raw.size()) {
            return "";
        }
        return String.join(
                ", ",
                Card.components(raw.get(at), ',').stream().map(Card::unescape).toList());
    }

    Components with(int at, String text) {
        if (!text(at).equals(text)) {
            while (raw.size() <= at) {
                raw.add("");
            }
            raw.set(at, Card.escape(text));
        }
        return this;
    }

    /** Without those from a place on. */
    Components cut(int from) {
        while (raw.size() > from) {
            raw.removeLast();
        }
        return this;
    }

    String value() {
        return String.join(";", raw);
    }
}
