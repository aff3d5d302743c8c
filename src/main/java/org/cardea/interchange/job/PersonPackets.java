package org.cardea.interchange.job;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
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
import org.cardea.interchange.plan.Settings;
import org.cardea.interchange.plan.SettlePerson;
import org.cardea.interchange.plan.Settled;
import org.cardea.interchange.plan.Write;
import org.cardea.shared.CardId;
import org.cardea.sync.LedgerConfig;
import org.cardea.sync.Result;

/** Cuts a file's persons into packets and says what each writes. Packets that are done are walked over as well. */
final class PersonPackets extends EachItem {
    private static final int ITEMS = 500;
    private static final int CHARACTERS = 4 * 1024 * 1024;

    private final Grant grant;
    private final BookCards cards;
    private final FindPerson find;
    private final SettlePerson settle;
    private final Groups groups;
    private final Taker taker;

    private final List<Aimed> waiting = new ArrayList<>();
    private final Map<Integer, Place> places = new HashMap<>();
    private int characters;
    private int number;

    /** Where the packets go, in their order. */
    interface Taker {
        /** Then it is not offered. */
        boolean isDone(int number);

        void take(Filled packet);
    }

    /**
     * @param items of the file up to its end
     * @param persons of it
     * @param bad rows that are refused before the ledger sees them
     * @param rows by the card that stands for the person
     */
    record Filled(
            int number,
            List<Write> writes,
            int items,
            int persons,
            List<Outcome.Refusal> bad,
            Map<CardId, Place> rows) {

        Outcome.Refusal refusal(Result result) {
            Place place = rows.getOrDefault(result.card(), new Place(-1, "", 0));
            return new Outcome.Refusal(place.item(), place.file(), place.row(), reason(result));
        }

        boolean isRejected(Outcome.Refusal refusal) {
            return !bad.contains(refusal);
        }
    }

    PersonPackets(Grant grant, Settings settings, BookCards cards, Known known, LedgerConfig limits, Taker taker) {
        this.grant = grant;
        this.cards = cards;
        this.find = new FindPerson(known, ReadDraft.limits(limits), settings.groups());
        this.settle = new SettlePerson(known, settings);
        this.groups = new Groups(known);
        this.taker = taker;
    }

    static String reason(Result result) {
        return "The book does not take it: " + result.reason().detail() + ".";
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
        // It is in the draft, and the file's reader tells of it again when it is asked for.
    }

    void end() {
        fill(items());
    }

    private void fill(int items) {
        PendingPacket pending = new PendingPacket();
        cards.stored(grant, targets()).forEach(pending::fetched);
        List<Outcome.Refusal> bad = new ArrayList<>();
        Map<CardId, Place> rows = new HashMap<>();
        int persons = 0;
        for (Aimed aimed : waiting) {
            Settled settled = settle.settle(aimed, aimed.target().flatMap(pending::stored));
            pending.take(settled);
            Place place = places.get(aimed.found().item());
            settled.standsFor().ifPresent(card -> rows.put(card, place));
            boolean group = aimed.found().finding() instanceof Finding.Group;
            if (settled instanceof Settled.Bad(String reason)) {
                bad.add(new Outcome.Refusal(place.item(), place.file(), place.row(), reason));
            } else if (!group) {
                persons++;
            }
        }
        if (!taker.isDone(number)) {
            taker.take(new Filled(number, pending.writes(), items, persons, bad, rows));
        }
        clear();
    }

    private Set<CardId> targets() {
        return waiting.stream()
                .filter(aimed -> aimed.way() != Aimed.Way.SAME && aimed.way() != Aimed.Way.LEAVE)
                .flatMap(aimed -> aimed.target().stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private void clear() {
        waiting.clear();
        places.clear();
        characters = 0;
        number++;
    }
}
