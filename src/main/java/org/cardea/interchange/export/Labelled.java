package org.cardea.interchange.export;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cardea.contacts.Card;
import org.cardea.contacts.ContentLine;
import org.cardea.contacts.Unit;
import org.cardea.interchange.VcardText;

/**
 * What a row is to say: the card's units and, where the contact is in groups, one with their names.
 *
 * @param labels the unit with the groups' names, one of all; null where there are none
 */
record Labelled(List<Unit> units, Unit labels) {
    static Labelled of(Contact contact) {
        List<Unit> own = List.copyOf(contact.card().units());
        if (contact.labels().isEmpty()) {
            return new Labelled(own, null);
        }
        Unit labels = unit(contact.labels());
        boolean said = own.stream().anyMatch(unit -> unit.normal().equals(labels.normal()));
        return said
                ? new Labelled(own, null)
                : new Labelled(Stream.concat(own.stream(), Stream.of(labels)).toList(), labels);
    }

    static Unit unit(List<String> labels) {
        String names = labels.stream().map(VcardText::escape).collect(Collectors.joining(","));
        ContentLine line = ContentLine.of("CATEGORIES", names);
        return Card.of(List.of(line)).units().iterator().next();
    }

    /** What the card itself says, without the groups' names. */
    List<Said> ofTheCard() {
        List<Said> card = new ArrayList<>(units.size());
        for (Unit unit : units) {
            if (unit != labels) {
                card.add(Said.of(unit));
            }
        }
        return card;
    }

    Set<String> normals() {
        Set<String> normals = new HashSet<>();
        units.forEach(unit -> normals.add(unit.normal()));
        return normals;
    }
}
