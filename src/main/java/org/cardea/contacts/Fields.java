package org.cardea.contacts;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** A card's properties by their names: what they say to people, and taken over from another card. */
public final class Fields {
    private static final Set<String> OF_PARTS = Set.of("N", "ADR", "ORG", "GENDER");

    private Fields() {}

    /** The values of a property as people read them; of bytes only that they are some. */
    public static List<String> texts(Card card, String property) {
        return card.lines().stream()
                .filter(line -> line.is(property))
                .map(Fields::text)
                .filter(Predicate.not(String::isBlank))
                .toList();
    }

    private static String text(ContentLine line) {
        if (Photos.holdsBytes(line)) {
            return "[…]";
        }
        if (!OF_PARTS.contains(line.name())) {
            return Card.unescape(line.value()).strip();
        }
        return parts(line.value()).stream()
                .map(part -> Card.unescape(part).strip())
                .filter(Predicate.not(String::isEmpty))
                .collect(Collectors.joining(", "));
    }

    private static List<String> parts(String value) {
        List<String> parts = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < value.length(); i++) {
            if (value.charAt(i) == '\\') {
                i++;
            } else if (value.charAt(i) == ';') {
                parts.add(value.substring(from, i));
                from = i + 1;
            }
        }
        parts.add(value.substring(from));
        return parts;
    }

    /** The card with what the other one says of these properties in the place of its own. */
    public static Card taking(Card card, Card other, Collection<String> properties) {
        List<Unit> units = new ArrayList<>(card.units());
        units.removeIf(unit -> properties.contains(unit.name()));
        other.units().stream().filter(unit -> properties.contains(unit.name())).forEach(units::add);
        return Units.card(card, units);
    }
}
