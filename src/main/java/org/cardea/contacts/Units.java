package org.cardea.contacts;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Takes cards apart into units and puts units together to a card. */
final class Units {
    /** What a person has one of; of all else there may be several. */
    static final Set<String> ONE_OF = Set.of(
            "FN",
            "N",
            "NICKNAME",
            "KIND",
            "GENDER",
            "BDAY",
            "ANNIVERSARY",
            "DEATHDATE",
            "PHOTO",
            "LOGO",
            "NOTE",
            "ORG",
            "TITLE",
            "ROLE",
            "TZ",
            "GEO");

    private Units() {}

    static Map<String, Unit> byNormal(Card card) {
        Map<String, Unit> units = new LinkedHashMap<>();
        NormalForm.units(card.lines()).forEach(unit -> units.put(unit.normal(), unit));
        return units;
    }

    static List<Unit> named(Map<String, Unit> units, String name) {
        return units.values().stream().filter(unit -> unit.name().equals(name)).toList();
    }

    /** What a unit says whatever its label: one number under two labels is one number. */
    static Set<String> essence(Unit unit, UnaryOperator<String> number) {
        Set<String> values = new HashSet<>();
        for (ContentLine line : unit.lines()) {
            if (line.is(unit.name())) {
                values.add(
                        line.is("TEL")
                                ? number.apply(line.value())
                                : Ascii.lower(line.value().strip()));
            }
        }
        return values;
    }

    /** @param frame gives UID, REV and the like */
    static Card card(Card frame, Collection<Unit> units) {
        List<ContentLine> around = frame.lines().stream()
                .filter(line -> NormalForm.NOT_CONTENT.contains(line.name()))
                .toList();
        List<ContentLine> lines = new ArrayList<>(around.subList(0, around.size() - 1));
        Set<String> taken = new HashSet<>();
        for (Unit unit : units) {
            String group = freeGroup(unit.lines().getFirst().group(), taken);
            unit.lines().forEach(line -> lines.add(line.inGroup(group)));
        }
        lines.add(around.getLast());
        return Card.of(lines);
    }

    private static String freeGroup(String wanted, Set<String> taken) {
        String group = wanted;
        for (int i = 1; !wanted.isEmpty() && !taken.add(Ascii.lower(group)); i++) {
            group = "item" + i;
        }
        return group;
    }
}
