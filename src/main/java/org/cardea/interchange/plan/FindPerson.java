package org.cardea.interchange.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.cardea.contacts.Card;
import org.cardea.contacts.Labels;
import org.cardea.interchange.Item;
import org.cardea.interchange.Warning;
import org.cardea.interchange.names.SystemLabels;
import org.cardea.interchange.plan.Found.Before;
import org.cardea.people.Traits;
import org.cardea.shared.CardId;

/** Looks for each person of a file among those who are known, and makes them known to the persons after. */
public final class FindPerson {
    private static final CardId NOBODY = new CardId(new UUID(0, 0));

    private final Known known;
    private final Nodes nodes;
    private final FitCard fit;
    private final boolean groups;
    private final int inBook;
    /** Somebody of the file has more names than the one by which people are told apart. */
    private boolean severalNames;

    /** @param groups as in {@link Settings} */
    public FindPerson(Known known, Limits limits, boolean groups) {
        this.known = known;
        this.nodes = known.nodes();
        this.fit = new FitCard(limits);
        this.groups = groups;
        this.inBook = known.size();
    }

    /** @param item the place in the file, from 0, over all items */
    public Found find(int item, Item.Person person) {
        Labels read = groups ? Labels.takenOutOf(person.card()) : new Labels(person.card(), List.of());
        FitCard.Fit fitting = fit.fit(read.card(), person.row());
        List<Warning> warnings = new ArrayList<>(person.warnings());
        warnings.addAll(fitting.warnings());
        return fitting.tooLarge().isPresent()
                ? bad(item, person, fitting.tooLarge().get())
                : found(item, person.row(), new Labels(fitting.card(), read.names()), warnings);
    }

    private static Found bad(int item, Item.Person person, String reason) {
        return new Found(
                item,
                person.row(),
                Optional.empty(),
                NOBODY,
                List.of(),
                person.warnings(),
                Before.NOBODY,
                Found.Tie.NONE,
                Optional.empty(),
                new Finding.Bad(reason));
    }

    private Found found(int item, int row, Labels read, List<Warning> warnings) {
        Card card = read.card();
        Search search = new Search(card);
        Finding finding = card.isGroup() ? new Finding.Group() : search.finding();
        Found.Tie tie = search.tie(finding);
        Before before = card.isGroup() ? Before.NOBODY : search.meet(finding);
        List<String> labels = SystemLabels.without(read.names());
        return new Found(
                item,
                row,
                Optional.of(card),
                search.asNew,
                labels,
                List.copyOf(warnings),
                before,
                tie,
                known.precedents().of(card),
                finding);
    }

    /** One person's. */
    private final class Search {
        private final Card card;
        private final CardId own;
        private final OptionalInt holder;
        private final CardId asNew;
        private final Traits traits;
        private final Map<Integer, String> sharing = new LinkedHashMap<>();

        Search(Card card) {
            this.card = card;
            this.own = Identity.of(card).orElseGet(() -> Identity.of(card.hash().hex()));
            this.holder = known.node(own);
            this.asNew = card.isGroup() ? own : free();
            this.traits = Traits.of(card, known.numbers());
        }

        private CardId free() {
            CardId free = own;
            while (known.node(free).isPresent() && !nodes.says(known.node(free).getAsInt(), card.hash())) {
                free = Identity.beside(free, card);
            }
            return free;
        }

        Finding finding() {
            OptionalInt same = saying();
            if (same.isPresent()) {
                return new Finding.Same(nodes.id(same.getAsInt()));
            }
            collect();
            OptionalInt earlier = earlier();
            return earlier.isPresent() ? new Finding.Changes(person(earlier.getAsInt())) : byUidOrTraits();
        }

        private OptionalInt saying() {
            OptionalInt untouched = known.precedents().of(card, Precedent.Kind.SETTLED, true);
            if (untouched.isPresent()) {
                return untouched;
            }
            return asNew.equals(own) && holder.isPresent() ? holder : known.saying(card.hash());
        }

        /** Where an earlier import put it, or beside the holder of its UID, and it was edited since. */
        private OptionalInt earlier() {
            OptionalInt touched = known.precedents().of(card, Precedent.Kind.SETTLED, false);
            if (touched.isPresent() || holder.isEmpty()) {
                return touched;
            }
            return known.node(Identity.beside(own, card));
        }

        private Finding byUidOrTraits() {
            if (holder.isPresent() && isSamePerson(holder.getAsInt())) {
                return new Finding.Changes(person(holder.getAsInt()));
            }
            List<Integer> certain = sharing.keySet().stream()
                    .filter(node -> nodes.hasName(node, traits))
                    .toList();
            return certain.size() == 1 ? new Finding.Changes(nodes.id(certain.getFirst())) : candidates(certain);
        }

        /** Short UIDs are given to another person by the next program; whoever made a UUID meant one person. */
        private boolean isSamePerson(int node) {
            boolean renamed = Identity.isUuid(card) && sharing.containsKey(nodes.end(node));
            return !nodes.has(node, Nodes.GROUP) && (nodes.hasName(node, traits) || renamed);
        }

        private void collect() {
            share(traits.numbers(), "number");
            share(traits.addresses(), "email");
        }

        private void share(long[] keys, String why) {
            for (long key : keys) {
                for (int node : known.sharing(key, traits)) {
                    sharing.putIfAbsent(node, why);
                }
            }
        }

        private Finding candidates(List<Integer> certain) {
            Map<Integer, String> candidates = new LinkedHashMap<>();
            certain.forEach(node -> candidates.put(node, sharing.get(node)));
            holder.stream()
                    .filter(node -> !nodes.has(node, Nodes.GROUP))
                    .forEach(node -> candidates.putIfAbsent(node, "uid"));
            sharing.forEach(candidates::putIfAbsent);
            for (int node : known.namesakes(traits)) {
                candidates.putIfAbsent(node, "name");
            }
            List<Candidate> told = new ArrayList<>();
            candidates.forEach((node, why) -> told.add(new Candidate(person(node), why)));
            return told.isEmpty() ? new Finding.New() : new Finding.Unsure(List.copyOf(told));
        }

        /** The card that the node is found to be. */
        private CardId person(int node) {
            int end = nodes.has(node, Nodes.ALIAS) ? nodes.end(node) : node;
            return nodes.id(end < 0 ? node : end);
        }

        Found.Tie tie(Finding finding) {
            List<String> names = card.values("FN");
            severalNames |= names.size() > 1;
            if (!shares(finding)) {
                return Found.Tie.NONE;
            }
            boolean named = !severalNames && names.stream().anyMatch(name -> !name.isBlank());
            boolean loose = finding instanceof Finding.Unsure
                    && named
                    && known.precedents().of(card).isEmpty()
                    && finding.cards().stream().allMatch(this::isApart);
            return loose ? Found.Tie.LOOSE : Found.Tie.CLOSE;
        }

        /** A person of the file that can't say all that this one says, since it has another name. */
        private boolean isApart(CardId other) {
            int node = known.node(other).orElseThrow();
            return node >= inBook && !nodes.hasName(node, traits);
        }

        /** Marks the cards for those after. */
        private boolean shares(Finding finding) {
            boolean same = finding instanceof Finding.Same;
            boolean shares = known.precedents()
                    .of(card)
                    .filter(before -> !same || before.kind().isLeft())
                    .isPresent();
            for (CardId each : finding.cards()) {
                int node = known.node(each).orElseThrow();
                boolean named = nodes.has(node, Nodes.MET) || nodes.has(node, Nodes.NAMED);
                shares |= node >= inBook || !same && named;
                nodes.mark(node, Nodes.NAMED);
            }
            return shares;
        }

        /** Makes the person known to those after. */
        Before meet(Finding finding) {
            return switch (finding) {
                case Finding.Changes changes -> meet(changes.card(), true);
                case Finding.Same same -> meet(same.card(), false);
                case Finding.New fresh -> meet(Nodes.MET, Before.NOBODY);
                default -> meet(Nodes.UNSURE, metAlready(finding));
            };
        }

        private Before metAlready(Finding finding) {
            boolean met = finding.likeliest()
                    .map(known::node)
                    .filter(node -> nodes.has(node.orElseThrow(), Nodes.MET))
                    .isPresent();
            return met ? Before.SOMEBODY : Before.NOBODY;
        }

        private Before meet(byte mark, Before before) {
            known.add(asNew, card.hash(), traits, mark);
            return before;
        }

        private Before meet(CardId as, boolean byTraits) {
            int node = known.node(as).orElseThrow();
            boolean again = nodes.has(node, Nodes.MET);
            nodes.mark(node, Nodes.MET);
            if (known.node(asNew).isEmpty()) {
                nodes.wentTo(known.add(asNew, card.hash(), traits, Nodes.ALIAS), node);
            }
            if (byTraits) {
                known.recognise(traits, node);
            }
            if (nodes.has(node, Nodes.UNSURE)) {
                return Before.UNSURE;
            }
            return again ? Before.SOMEBODY : Before.NOBODY;
        }
    }
}
