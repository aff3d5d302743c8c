package org.cardea.interchange.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.cardea.contacts.Card;
import org.cardea.contacts.Group;
import org.cardea.contacts.Malformed;
import org.cardea.interchange.Item;
import org.cardea.interchange.VcardText;
import org.cardea.shared.CardId;

/** A book in memory into which files are imported as a worker would, packet by packet. */
final class ModelBook {
    static final Limits LIMITS = new Limits(262_144, 2_097_152, 4_194_304);

    final Map<CardId, Stored> living = new LinkedHashMap<>();
    /** Of all imports, the newest first. */
    private final List<Remembered> precedents = new ArrayList<>();

    private final int packetItems;
    private long seq;

    private record Remembered(List<Precedent> precedents, long to) {}

    ModelBook() {
        this(3);
    }

    ModelBook(int packetItems) {
        this.packetItems = packetItems;
    }

    /** What an import did. */
    record Import(List<Found> found, List<Settled> settled, List<Write> writes, Counts counts, Effect effect) {
        Finding finding(int item) {
            return found.get(item).finding();
        }
    }

    CardId add(String... lines) {
        Card card = card(lines);
        CardId id = Identity.of(card).orElseThrow();
        write(new Write(id, OptionalLong.empty(), card));
        return id;
    }

    Known known() {
        Known known = new Known("GB", Long.MAX_VALUE);
        living.values().forEach(stored -> known.add(stored.card(), stored.content()));
        for (Remembered remembered : precedents) {
            remembered
                    .precedents()
                    .forEach(precedent -> known.remember(precedent, node -> isUntouched(precedent, remembered)));
        }
        return known;
    }

    private boolean isUntouched(Precedent precedent, Remembered remembered) {
        return precedent.card().map(living::get).stream()
                .anyMatch(stored -> stored.seq().orElseThrow() <= remembered.to());
    }

    Import take(Settings settings, String... people) {
        List<Item.Person> persons = IntStream.range(0, people.length)
                .mapToObj(i -> new Item.Person(i + 2, card(people[i].split("\n")), List.of(), List.of()))
                .toList();
        return take(settings, persons);
    }

    Import take(Settings settings, List<Item.Person> persons) {
        Rehearsal rehearsal = new Rehearsal();
        Tally tally = dryRun(settings, persons, rehearsal);
        if (rehearsal.isWanted()) {
            new Walk(settings, Optional.of(rehearsal)).all(persons);
        }
        Walk walk = new Walk(settings, Optional.empty());
        walk.all(persons);
        List<Stored> groups = living.values().stream()
                .filter(stored -> stored.content().isGroup())
                .toList();
        walk.write(walk.groups.changes(groups));
        walk.precedents.addAll(walk.groups.precedents());
        precedents.addFirst(new Remembered(List.copyOf(walk.precedents), seq));
        int size = walk.groups.size();
        Optional<Counts> rehearsed = rehearsal.counts(size);
        return new Import(
                walk.found,
                walk.settled,
                walk.writes,
                rehearsed.orElseGet(() -> tally.counts(settings, size)),
                rehearsed.isPresent() ? rehearsal.effect() : tally.effect(settings));
    }

    private Tally dryRun(Settings settings, List<Item.Person> persons, Rehearsal rehearsal) {
        Known known = known();
        FindPerson find = new FindPerson(known, LIMITS, settings.groups());
        SettlePerson settle = new SettlePerson(known, settings);
        Tally tally = new Tally();
        for (int i = 0; i < persons.size(); i++) {
            Found found = find.find(i, persons.get(i));
            rehearsal.find(settle.aim(found), known);
            tally.add(found, card -> Optional.ofNullable(living.get(card)), known);
        }
        return Tally.of(tally.bytes());
    }

    private final class Walk {
        final Known known = known();
        final FindPerson find;
        final SettlePerson settle;
        final Groups groups = new Groups(known);
        final List<Found> found = new ArrayList<>();
        final List<Settled> settled = new ArrayList<>();
        final List<Write> writes = new ArrayList<>();
        final List<Precedent> precedents = new ArrayList<>();

        final Optional<Rehearsal> rehearsal;

        Walk(Settings settings, Optional<Rehearsal> rehearsal) {
            this.rehearsal = rehearsal;
            this.find = new FindPerson(known, LIMITS, settings.groups());
            this.settle = new SettlePerson(known, settings);
        }

        void all(List<Item.Person> persons) {
            for (int from = 0; from < persons.size(); from += packetItems) {
                packet(from, persons.subList(from, Math.min(persons.size(), from + packetItems)));
            }
        }

        Optional<Stored> stored(CardId card) {
            return rehearsal.flatMap(it -> it.held(card)).or(() -> Optional.ofNullable(living.get(card)));
        }

        void packet(int from, List<Item.Person> persons) {
            List<Aimed> aims = new ArrayList<>();
            for (Item.Person person : persons) {
                Found one = find.find(from + aims.size(), person);
                found.add(one);
                aims.add(settle.aim(one));
            }
            PendingPacket packet = new PendingPacket();
            for (Aimed aim : aims) {
                aim.wanted().forEach(card -> stored(card).ifPresent(packet::fetched));
            }
            for (Aimed aim : aims) {
                Settled outcome = settle.settle(aim, packet::stored);
                packet.take(outcome);
                groups.take(aim);
                settled.add(outcome);
                rehearsal.ifPresent(it -> it.settled(aim.found(), outcome));
                Precedent.of(aim, outcome, known).ifPresent(precedents::add);
            }
            write(packet.writes());
        }

        void write(List<Write> packet) {
            rehearsal.ifPresentOrElse(it -> it.wrote(packet), () -> packet.forEach(ModelBook.this::write));
            writes.addAll(packet);
        }
    }

    private void write(Write write) {
        Stored before = living.get(write.card());
        OptionalLong base = before == null ? OptionalLong.empty() : before.seq();
        if (!base.equals(write.base())) {
            throw new IllegalStateException("A write from another state than the book's");
        }
        living.put(write.card(), new Stored(write.card(), OptionalLong.of(++seq), write.content()));
    }

    /** A user puts a line in the place of those of its name; nothing, where it is empty. */
    void edit(CardId id, String line) {
        Card before = at(id);
        if (line.isEmpty() || before.isGroup()) {
            return;
        }
        String name = line.substring(0, line.indexOf(':') + 1);
        String kept = before.text()
                .lines()
                .filter(each -> !each.startsWith(name) && !each.startsWith(name.replace(":", ";")))
                .filter(each -> !each.matches("(BEGIN|VERSION|END):.*"))
                .collect(Collectors.joining("\n"));
        write(new Write(id, living.get(id).seq(), card((kept + "\n" + line).split("\n"))));
    }

    List<Card> contacts() {
        return living.values().stream()
                .map(Stored::content)
                .filter(card -> !card.isGroup())
                .toList();
    }

    Map<String, List<CardId>> groups() {
        Map<String, List<CardId>> groups = new LinkedHashMap<>();
        living.values().stream()
                .map(Stored::content)
                .filter(Card::isGroup)
                .map(Group::new)
                .forEach(group -> groups.put(group.name(), group.members()));
        return groups;
    }

    Card at(CardId id) {
        return living.get(id).content();
    }

    static Card card(String... lines) {
        try {
            return VcardText.identified(
                    "BEGIN:VCARD\r\nVERSION:4.0\r\n" + String.join("\r\n", lines) + "\r\nEND:VCARD\r\n");
        } catch (Malformed malformed) {
            throw new IllegalArgumentException(malformed);
        }
    }

    static Settings settings(Policy known, Policy unsure) {
        return new Settings(Settings.DEFAULT.choices(), known, unsure, true, Map.of());
    }
}
