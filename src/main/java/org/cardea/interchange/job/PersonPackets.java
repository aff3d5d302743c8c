package org.cardea.interchange.job;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.cardea.accounts.Grant;
import org.cardea.interchange.Item;
import org.cardea.interchange.plan.Aimed;
import org.cardea.interchange.plan.FindPerson;
import org.cardea.interchange.plan.Finding;
import org.cardea.interchange.plan.Groups;
import org.cardea.interchange.plan.Known;
import org.cardea.interchange.plan.PendingPacket;
import org.cardea.interchange.plan.Precedent;
import org.cardea.interchange.plan.Settings;
import org.cardea.interchange.plan.SettlePerson;
import org.cardea.interchange.plan.Settled;
import org.cardea.interchange.plan.Stored;
import org.cardea.interchange.plan.Write;
import org.cardea.shared.CardId;
import org.cardea.sync.LedgerConfig;
import org.cardea.sync.Reason;
import org.cardea.sync.Result;

/** Cuts a file's persons into packets and says what each writes. Packets that are done are walked over as well. */
final class PersonPackets extends EachItem {
    private static final int ITEMS = 500;
    private static final int CHARACTERS = 4 * 1024 * 1024;

    /** Stored cards at a time; each may have a large photo. */
    private static final int FETCHED = 40;

    private final Grant grant;
    private final BookCards cards;
    private final FindPerson find;
    private final SettlePerson settle;
    private final Groups groups;
    private final Known known;
    private final Taker taker;

    private final List<Aimed> waiting = new ArrayList<>();
    private final Map<Integer, Place> places = new HashMap<>();
    private int characters;
    private int number;

    /** Where the packets go, in their order. */
    interface Taker {
        /** False for a packet that is done and not wanted again. */
        boolean begin(int number);

        /** A row that is no person. It is in the draft, and the file's reader tells of it again when it is asked for. */
        default void bad() {}

        /** What becomes of each person, in order. */
        default void settled(Aimed aimed, Settled settled) {}

        /** The card, where it is another one than the book's. */
        default Optional<Stored> stored(CardId card) {
            return Optional.empty();
        }

        /** A part of a packet, as much as is in memory at a time. It may be written later, in its turn. */
        void write(int number, List<Write> writes);

        /** Returns when all parts are written: the cards of the next are wanted as they are then. */
        default void written() {}

        void end(Filled packet);
    }

    /**
     * @param items of the file up to its end
     * @param persons of it
     * @param bad rows that are refused before the ledger sees them
     * @param rows by the card that stands for the person
     */
    record Filled(
            int number,
            int items,
            int persons,
            List<Outcome.Refusal> bad,
            Map<CardId, Place> rows,
            List<Precedent> precedents) {

        Outcome.Refusal refusal(Result result) {
            Place place = rows.getOrDefault(result.card(), new Place(-1, "", 0));
            return new Outcome.Refusal(place.item(), place.file(), place.row(), reason(result));
        }
    }

    PersonPackets(Grant grant, Settings settings, BookCards cards, Known known, LedgerConfig limits, Taker taker) {
        this.grant = grant;
        this.cards = cards;
        this.find = new FindPerson(known, ReadDraft.limits(limits), settings.groups());
        this.settle = new SettlePerson(known, settings);
        this.groups = new Groups(known);
        this.known = known;
        this.taker = taker;
    }

    static String reason(Result result) {
        Reason reason = result.reason();
        return switch (reason.code()) {
            case "vcard-too-large" -> "The contact is too large for the book.";
            case "photo-too-large" -> "The photo is too large for the book.";
            case "group-too-large" -> "The group is too large for the book.";
            case "book-full" -> "The book is full.";
            default -> "The book does not take it: " + reason.detail() + ".";
        };
    }

    /** As many as go into one packet. */
    static List<Write> firstOf(List<Write> writes) {
        int bytes = 0;
        int end = 0;
        while (end < Math.min(ITEMS, writes.size()) && (end == 0 || bytes < CHARACTERS)) {
            bytes += writes.get(end++).content().text().getBytes(UTF_8).length;
        }
        return writes.subList(0, end);
    }

    Groups groups() {
        return groups;
    }

    @Override
    void person(Place place, Item.Person person) {
        if (waiting.size() == ITEMS
                || characters > 0 && characters + person.vcard().length() > CHARACTERS) {
            fill(place.item());
        }
        characters += person.vcard().length();
        Aimed aimed = settle.aim(find.find(place.item(), person));
        groups.take(aimed);
        waiting.add(aimed);
        places.put(place.item(), place);
    }

    @Override
    void bad(Place place, String reason, List<String> cells) {
        taker.bad();
    }

    void end() {
        fill(items());
    }

    private void fill(int items) {
        boolean wanted = taker.begin(number);
        List<Outcome.Refusal> bad = new ArrayList<>();
        Map<CardId, Place> rows = new HashMap<>();
        List<Precedent> precedents = new ArrayList<>();
        int persons = 0;
        for (int from = 0; from < waiting.size(); ) {
            Part part = new Part(from);
            for (Aimed aimed : part.waiting()) {
                Settled settled = part.settle(aimed);
                taker.settled(aimed, settled);
                Place place = places.get(aimed.found().item());
                settled.standsFor().ifPresent(card -> rows.put(card, place));
                if (settled instanceof Settled.Bad(String reason)) {
                    bad.add(new Outcome.Refusal(place.item(), place.file(), place.row(), reason));
                } else if (!(aimed.found().finding() instanceof Finding.Group)) {
                    persons++;
                    Precedent.of(aimed, settled, known).ifPresent(precedents::add);
                }
            }
            if (wanted) {
                taker.write(number, part.pending.writes());
            }
            from = part.to;
        }
        if (wanted) {
            taker.end(new Filled(number, items, persons, bad, rows, precedents));
        }
        clear();
    }

    /** As many persons as can be settled with their stored cards, photos and all, in memory. */
    private final class Part {
        private final PendingPacket pending = new PendingPacket();
        private final int from;
        private final int to;

        Part(int from) {
            this.from = from;
            taker.written();
            int end = from;
            long inMemory = 0;
            while (end < waiting.size() && inMemory < CHARACTERS) {
                int few = Math.min(FETCHED, waiting.size() - end);
                for (Stored stored : stored(waiting.subList(end, end + few))) {
                    inMemory += stored.content().text().length();
                    pending.fetched(stored);
                }
                end += few;
            }
            this.to = end;
        }

        List<Aimed> waiting() {
            return waiting.subList(from, to);
        }

        Settled settle(Aimed aimed) {
            Settled settled = settle.settle(aimed, pending::stored);
            pending.take(settled);
            return settled;
        }
    }

    private List<Stored> stored(List<Aimed> some) {
        Set<CardId> wanted = some.stream()
                .flatMap(aimed -> aimed.wanted().stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        List<Stored> stored = new ArrayList<>();
        wanted.forEach(card -> taker.stored(card).ifPresent(stored::add));
        stored.forEach(own -> wanted.remove(own.card()));
        stored.addAll(cards.stored(grant, wanted));
        return stored;
    }

    private void clear() {
        waiting.clear();
        places.clear();
        characters = 0;
        number++;
    }
}
