package org.cardea.interchange.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.cardea.contacts.Card;
import org.cardea.contacts.ContentLine;
import org.cardea.contacts.Unit;

/** What a row of a foreign dialect does not carry, found by reading it back. */
final class Compare {
    private Compare() {}

    static List<String> left(Contact contact, Labelled wanted, Optional<Card> read) {
        List<String> left =
                new ArrayList<>(contact.left().stream().map(Word::of).toList());
        Set<String> exact = read.map(
                        card -> card.units().stream().map(Unit::normal).collect(Collectors.toSet()))
                .orElse(Set.of());
        Map<String, List<String>> values = read.map(Compare::values).orElse(Map.of());
        for (Unit unit : wanted.units()) {
            if (!exact.contains(unit.normal())) {
                word(unit, unit == wanted.labels(), values).ifPresent(left::add);
            }
        }
        return left;
    }

    private static Map<String, List<String>> values(Card card) {
        return card.lines().stream()
                .collect(Collectors.groupingBy(
                        ContentLine::name, Collectors.mapping(line -> plain(line.value()), Collectors.toList())));
    }

    private static Optional<String> word(Unit unit, boolean labels, Map<String, List<String>> values) {
        Said said = Said.of(unit);
        if (labels || said.name().equals("CATEGORIES")) {
            boolean carried = values.getOrDefault("CATEGORIES", List.of()).stream()
                    .anyMatch(all -> listed(all).containsAll(listed(plain(said.value()))));
            return carried ? Optional.empty() : Optional.of(labels ? Word.MEMBERSHIP : Word.of("CATEGORIES"));
        }
        String value = plain(said.value());
        boolean there = values.getOrDefault(said.name(), List.of()).stream().anyMatch(other -> other.contains(value));
        return Optional.of(there ? Word.details(said.name()) : Word.of(said.name()));
    }

    private static Set<String> listed(String values) {
        return Set.copyOf(List.of(values.split(",")));
    }

    /** Ways of escaping are no difference to people. */
    private static String plain(String value) {
        return value.replace("\\N", "\n").replace("\\n", "\n").replace("\\", "");
    }
}
