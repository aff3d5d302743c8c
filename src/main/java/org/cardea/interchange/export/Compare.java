package org.cardea.interchange.export;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.cardea.contacts.Card;
import org.cardea.contacts.Unit;

/** What a row of a foreign dialect does not carry, found by reading it back. */
final class Compare {
    private Compare() {}

    static List<String> left(Contact contact, Labelled wanted, Optional<Card> read) {
        List<String> left =
                new ArrayList<>(contact.left().stream().map(Word::of).toList());
        Set<String> exact = new HashSet<>();
        read.ifPresent(card -> card.units().forEach(unit -> exact.add(unit.normal())));
        for (Unit unit : wanted.units()) {
            if (!exact.contains(unit.normal())) {
                word(unit, unit == wanted.labels(), read).ifPresent(left::add);
            }
        }
        return left;
    }

    /** The plain values of a property. */
    private static Stream<String> values(Optional<Card> read, String property) {
        return read.stream()
                .flatMap(card -> card.lines().stream())
                .filter(line -> line.is(property))
                .map(line -> plain(line.value()));
    }

    private static Optional<String> word(Unit unit, boolean labels, Optional<Card> read) {
        Said said = Said.of(unit);
        String value = plain(said.value());
        if (labels || said.name().equals("CATEGORIES")) {
            boolean carried =
                    values(read, "CATEGORIES").anyMatch(all -> listed(all).containsAll(listed(value)));
            return carried ? Optional.empty() : Optional.of(labels ? Word.MEMBERSHIP : Word.of("CATEGORIES"));
        }
        boolean there = values(read, said.name()).anyMatch(other -> other.contains(value));
        return Optional.of(there ? Word.details(said.name()) : Word.of(said.name()));
    }

    private static Set<String> listed(String values) {
        return Set.copyOf(List.of(values.split(",")));
    }

    /** Ways of escaping are no difference to people. */
    private static String plain(String value) {
        return value.indexOf('\\') < 0 ? value : unescaped(value);
    }

    private static String unescaped(String value) {
        return value.replace("\\N", "\n").replace("\\n", "\n").replace("\\", "");
    }
}
