package org.cardea.interchange.job;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.cardea.accounts.Grant;
import org.cardea.contacts.Card;
import org.cardea.interchange.Item;
import org.cardea.interchange.Sniffed;
import org.cardea.interchange.Warning;
import org.cardea.interchange.plan.Aimed;
import org.cardea.interchange.plan.FindPerson;
import org.cardea.interchange.plan.Finding;
import org.cardea.interchange.plan.Found;
import org.cardea.interchange.plan.Groups;
import org.cardea.interchange.plan.Known;
import org.cardea.interchange.plan.Limits;
import org.cardea.interchange.plan.Rehearsal;
import org.cardea.interchange.plan.Settings;
import org.cardea.interchange.plan.SettlePerson;
import org.cardea.interchange.plan.Stored;
import org.cardea.interchange.plan.Tally;
import org.cardea.interchange.plan.Write;
import org.cardea.shared.CardId;

/** Walks over a file and notes what a commit would find. */
final class DryRun extends EachItem {
    private static final int BATCH = 500;
    private static final int PREVIEWED = 20;
    private static final int TOLD = 200;
    private static final int REFUSALS = 100_000;

    private final Grant grant;
    private final ImportJob job;
    private final Lease lease;
    private final BookCards cards;
    private final Known known;
    private final FindPerson find;
    private final SettlePerson settle;
    private final Groups groups;

    private final Limits limits;
    private final Tally tally = new Tally();
    private final Rehearsal rehearsal = new Rehearsal();
    private final List<Found> waiting = new ArrayList<>();
    private final List<Draft.Preview> preview = new ArrayList<>();
    private final Map<Place, Found> unsure = new java.util.LinkedHashMap<>();
    private final List<Draft.BadRow> bad = new ArrayList<>();
    private final Map<String, Integer> warned = new TreeMap<>();
    private final List<Draft.Remark> remarks = new ArrayList<>();
    private final Map<Integer, String> refused = new TreeMap<>();

    DryRun(Grant grant, ImportJob job, Lease lease, BookCards cards, Known known, Limits limits) {
        Settings settings = job.said().settings().settings();
        this.limits = limits;
        this.grant = grant;
        this.job = job;
        this.lease = lease;
        this.cards = cards;
        this.known = known;
        this.find = new FindPerson(known, limits, settings.groups());
        this.settle = new SettlePerson(known, settings);
        this.groups = new Groups(known);
    }

    @Override
    void person(Place place, Item.Person person) {
        Found found = find.find(place.item(), person);
        Aimed aimed = settle.aim(found);
        groups.take(aimed);
        rehearsal.find(aimed, known);
        note(place, person, found);
        waiting.add(found);
        if (waiting.size() == BATCH) {
            count();
        }
        lease.alive(job.at(items(), 0));
    }

    @Override
    void bad(Place place, String reason, List<String> cells) {
        tally.bad(place.item());
        tell(place, reason, cells);
    }

    private void tell(Place place, String reason, List<String> cells) {
        if (bad.size() < TOLD) {
            bad.add(new Draft.BadRow(place.item(), place.file(), place.row(), reason, Shown.cells(cells)));
        }
    }

    private void note(Place place, Item.Person person, Found found) {
        if (preview.size() < PREVIEWED) {
            preview.add(previewed(place, found));
        }
        if (found.finding() instanceof Finding.Unsure && unsure.size() < TOLD) {
            unsure.put(place, found);
        }
        if (found.finding() instanceof Finding.Bad(String reason)) {
            tell(place, reason, person.cells());
            if (refused.size() < REFUSALS) {
                refused.put(place.item(), reason);
            }
        }
        found.warnings().forEach(warning -> note(place, warning));
    }

    private void note(Place place, Warning warning) {
        warned.merge(warning.code(), 1, Integer::sum);
        if (remarks.size() < TOLD) {
            remarks.add(new Draft.Remark(
                    place.file(),
                    warning.row(),
                    Shown.text(warning.column()),
                    warning.code(),
                    Shown.text(warning.detail())));
        }
    }

    private static Draft.Preview previewed(Place place, Found found) {
        String name = found.card().map(Card::name).orElse("");
        String vcard = found.card().map(Shown::card).orElse("");
        return new Draft.Preview(
                place.item(), place.file(), place.row(), Shown.word(found.finding()), Shown.text(name), vcard);
    }

    /** With the cards of the book in hand that the persons waiting may be. */
    private void count() {
        Set<CardId> wanted = waiting.stream()
                .filter(found ->
                        found.finding() instanceof Finding.Changes || found.finding() instanceof Finding.Unsure)
                .flatMap(found -> found.finding().cards().stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        Map<CardId, Stored> stored = new HashMap<>();
        cards.stored(grant, wanted).forEach(card -> stored.put(card.card(), card));
        for (Found found : waiting) {
            tally.add(found, card -> Optional.ofNullable(stored.get(card)), known);
        }
        waiting.clear();
    }

    /** Of all persons once more, when they have been found, as the commit will take them. */
    Rehearsal rehearsal() {
        return rehearsal;
    }

    Draft draft(Sniffed sniffed) {
        count();
        tellLargeGroups();
        return new Draft(
                Shown.file(sniffed),
                tally.bytes(),
                groups.size(),
                preview,
                doubts(),
                bad,
                new Draft.Remarks(warned, remarks),
                refused,
                null);
    }

    private void tellLargeGroups() {
        for (Write write : groups.changes(cards.groups(grant))) {
            int bytes = write.content().text().getBytes(UTF_8).length;
            if (bytes > limits.groupBytes()) {
                String detail = "The group %s would have %d bytes; %d are allowed. It is not written, its people are."
                        .formatted(write.content().name(), bytes, limits.groupBytes());
                note(new Place(-1, "", 0), new Warning(0, "labels", "group-too-large", detail));
            }
        }
    }

    private List<Draft.Doubt> doubts() {
        Set<CardId> candidates = unsure.values().stream()
                .flatMap(found -> ((Finding.Unsure) found.finding()).candidates().stream())
                .map(candidate -> candidate.card())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        Map<CardId, String> names = new HashMap<>();
        cards.stored(grant, candidates)
                .forEach(
                        card -> names.put(card.card(), Shown.text(card.content().name())));
        List<Draft.Doubt> doubts = new ArrayList<>();
        unsure.forEach((place, found) -> doubts.add(doubt(place, found, names)));
        return doubts;
    }

    /** A candidate without name is a person of the same file. */
    private static Draft.Doubt doubt(Place place, Found found, Map<CardId, String> names) {
        List<Draft.MayBe> candidates = ((Finding.Unsure) found.finding())
                .candidates().stream()
                        .map(each -> new Draft.MayBe(
                                each.card().toString(), names.getOrDefault(each.card(), ""), each.why()))
                        .toList();
        String name = found.card().map(Card::name).orElse("");
        return new Draft.Doubt(place.item(), place.file(), place.row(), Shown.text(name), candidates);
    }
}
