package org.cardea.interchange;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** What reading a file gave, for tests to ask about. */
public record Reading(Sniffed sniffed, List<Item> items) {
    public static Reading of(Source file) throws Refused, IOException {
        return of(file, Choices.NONE);
    }

    public static Reading of(Source file, Choices choices) throws Refused, IOException {
        AnyFile reader = new AnyFile();
        List<Item> items = new ArrayList<>();
        Sniffed sniffed = reader.sniff(file, choices);
        reader.read(file, choices, items::add);
        return new Reading(sniffed, items);
    }

    public static Reading of(String name, String text) throws Refused, IOException {
        return of(Source.of(name, text.getBytes(StandardCharsets.UTF_8)));
    }

    public List<Item.Person> people() {
        return items.stream()
                .filter(Item.Person.class::isInstance)
                .map(Item.Person.class::cast)
                .toList();
    }

    public List<Item.Bad> bad() {
        return items.stream()
                .filter(Item.Bad.class::isInstance)
                .map(Item.Bad.class::cast)
                .toList();
    }

    public List<Item.Broken> broken() {
        return items.stream()
                .filter(Item.Broken.class::isInstance)
                .map(Item.Broken.class::cast)
                .toList();
    }

    /** A card's lines, unfolded, without what every card has. */
    public static List<String> lines(Item.Person person) {
        return person.vcard()
                .replace("\r\n ", "")
                .lines()
                .filter(line -> !line.matches("BEGIN:.*|END:.*|VERSION:.*"))
                .toList();
    }

    public List<Warning> warnings() {
        return people().stream().flatMap(person -> person.warnings().stream()).toList();
    }
}
