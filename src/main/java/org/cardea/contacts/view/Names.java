package org.cardea.contacts.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.cardea.contacts.Card;
import org.cardea.contacts.ContentLine;
import org.cardea.contacts.names.WholeName;
import org.cardea.contacts.view.ContactView.Name;

/** FN and N (RFC 6350 sections 6.2.1 and 6.2.2), NICKNAME, and how the name is said. */
final class Names {
    private static final String PHONETIC_GIVEN = "X-PHONETIC-FIRST-NAME";
    private static final String PHONETIC_SURNAME = "X-PHONETIC-LAST-NAME";

    private Names() {}

    static Name read(CardText card) {
        Components parts = new Components(value(card, "N"));
        return new Name(
                Card.unescape(value(card, "FN")),
                parts.text(3),
                parts.text(1),
                parts.text(2),
                parts.text(0),
                parts.text(4),
                phonetic(card, PHONETIC_GIVEN, 1),
                phonetic(card, PHONETIC_SURNAME, 0));
    }

    private static String phonetic(CardText card, String property, int place) {
        String said = Card.unescape(value(card, property));
        int name = find(card, "N");
        if (!said.isEmpty() || name < 0) {
            return said;
        }
        List<String> sortedAs = card.line(name).parameterValues().getOrDefault("SORT-AS", List.of());
        return place < sortedAs.size() ? sortedAs.get(place) : "";
    }

    static void edit(CardText card, Name given) {
        if (given == null) {
            return;
        }
        Name old = read(card);
        Name now = over(old, given);
        if (!parts(old).equals(parts(now))) {
            put(card, "N", components(card, now));
        }
        boolean follows = given.full() == null
                && old.full().equals(whole(old))
                && !whole(now).isBlank();
        String full = follows ? whole(now) : now.full();
        if (!full.equals(old.full()) && !full.isBlank()) {
            put(card, "FN", Card.escape(full));
        }
        if (!old.phoneticGiven().equals(now.phoneticGiven())) {
            put(card, PHONETIC_GIVEN, Card.escape(now.phoneticGiven()));
        }
        if (!old.phoneticSurname().equals(now.phoneticSurname())) {
            put(card, PHONETIC_SURNAME, Card.escape(now.phoneticSurname()));
        }
    }

    private static String components(CardText card, Name now) {
        String before = value(card, "N");
        return new Components(before.isEmpty() ? ";;;;" : before)
                .with(0, now.surname())
                .with(1, now.given())
                .with(2, now.middle())
                .with(3, now.prefix())
                .with(4, now.suffix())
                .value();
    }

    private static Name over(Name old, Name given) {
        return new Name(
                Kind.or(given.full(), old.full()),
                Kind.or(given.prefix(), old.prefix()),
                Kind.or(given.given(), old.given()),
                Kind.or(given.middle(), old.middle()),
                Kind.or(given.surname(), old.surname()),
                Kind.or(given.suffix(), old.suffix()),
                Kind.or(given.phoneticGiven(), old.phoneticGiven()),
                Kind.or(given.phoneticSurname(), old.phoneticSurname()));
    }

    private static List<String> parts(Name name) {
        return List.of(name.prefix(), name.given(), name.middle(), name.surname(), name.suffix());
    }

    static String whole(Name name) {
        return WholeName.of(name.prefix(), name.given(), name.middle(), name.surname(), name.suffix());
    }

    static List<String> nicknames(CardText card) {
        List<String> nicknames = new ArrayList<>();
        for (int i = 0; i < card.size(); i++) {
            if (card.line(i) != null && card.line(i).is("NICKNAME")) {
                Card.components(card.line(i).value(), ',').stream()
                        .map(Card::unescape)
                        .filter(nickname -> !nickname.isBlank())
                        .forEach(nicknames::add);
            }
        }
        return List.copyOf(nicknames);
    }

    static void editNicknames(CardText card, List<String> wanted) {
        if (wanted == null || wanted.equals(nicknames(card))) {
            return;
        }
        List<String> values = wanted.stream()
                .filter(Objects::nonNull)
                .filter(nickname -> !nickname.isBlank())
                .map(Card::escape)
                .toList();
        int first = find(card, "NICKNAME");
        for (int i = first + 1; first >= 0 && i < card.size(); i++) {
            if (card.line(i) != null && card.line(i).is("NICKNAME")) {
                card.remove(i);
            }
        }
        put(card, "NICKNAME", String.join(",", values));
    }

    /** A property of which there is one; an empty value removes it. */
    private static void put(CardText card, String property, String value) {
        int place = find(card, property);
        if (place < 0 && !value.isEmpty()) {
            card.add(ContentLine.of(property, value));
        } else if (place >= 0 && value.isEmpty()) {
            card.remove(place);
        } else if (place >= 0) {
            card.replace(place, card.line(place).withValue(value));
        }
    }

    private static String value(CardText card, String property) {
        int place = find(card, property);
        return place < 0 ? "" : card.line(place).value();
    }

    private static int find(CardText card, String property) {
        for (int i = 0; i < card.size(); i++) {
            if (card.line(i) != null && card.line(i).is(property)) {
                return i;
            }
        }
        return -1;
    }
}
