package org.cardea.interchange.plan;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import org.cardea.contacts.Adoption;
import org.cardea.contacts.Card;
import org.cardea.interchange.plan.Aimed.Way;
import org.cardea.interchange.plan.Found.Before;
import org.cardea.shared.CardId;

/** Says for each person where it is meant to go, and with the stored card in hand what to write. */
public final class SettlePerson {
    private final Known known;
    private final Nodes nodes;
    private final Settings settings;

    public SettlePerson(Known known, Settings settings) {
        this.known = known;
        this.nodes = known.nodes();
        this.settings = settings;
    }

    /** For each person in the file's order, right after it was found: later ones may depend on it. */
    public Aimed aim(Found found) {
        Optional<Decision> decision = Optional.ofNullable(settings.decisions().get(found.item()));
        return switch (found.finding()) {
            case Finding.Bad bad -> nowhere(found, Way.NONE);
            case Finding.Group group -> nowhere(found, settings.groups() ? Way.NONE : Way.LEAVE);
            case Finding.Same same -> same(found, same.card());
            case Finding.New fresh -> decided(found, decision, Policy.KEEP_BOTH);
            case Finding.Changes changes -> decided(found, decision, settings.known());
            case Finding.Unsure unsure -> decided(found, decision, settings.unsure());
        };
    }

    private static Aimed nowhere(Found found, Way way) {
        return new Aimed(found, way, Optional.empty(), List.of(), false);
    }

    private Aimed same(Found found, CardId as) {
        Optional<CardId> card = known.destination(as);
        if (known.isAlias(found.asNew())) {
            card.ifPresentOrElse(it -> went(found.asNew(), it), () -> wentNowhere(found.asNew()));
        }
        boolean left = nodes.has(known.node(as).orElseThrow(), Nodes.LEFT) || card.isEmpty() || isLeftAgain(found);
        return new Aimed(
                found, left ? Way.LEAVE : Way.SAME, card, left ? card.stream().toList() : List.of(), false);
    }

    private Aimed decided(Found found, Optional<Decision> decision, Policy otherwise) {
        Policy policy = decision.map(Decision::policy).orElse(otherwise);
        Optional<CardId> into = decision.flatMap(Decision::into)
                .or(() -> found.finding().likeliest())
                .flatMap(known::destination);
        if (decision.isEmpty() && isLeftAgain(found)) {
            return leftAgain(found, into);
        }
        boolean wasLeft = decision.isEmpty() && found.before() == Before.UNSURE && into.isEmpty();
        return switch (wasLeft ? Policy.SKIP : policy) {
            case SKIP -> leave(found, into, decision.isPresent());
            case KEEP_BOTH ->
                decision.isEmpty() && into.isPresent() && isSettled(found)
                        ? stands(found, into.get())
                        : add(found, into, decision.isPresent());
            case UPDATE, MERGE -> into.isEmpty() ? add(found, into, true) : join(found, policy, into.get());
        };
    }

    private boolean isLeftAgain(Found found) {
        return found.precedent()
                .filter(before -> switch (before.kind()) {
                    case SETTLED, GROUP -> false;
                    case KNOWN_LEFT -> settings.known() == Policy.SKIP;
                    case UNSURE_LEFT -> settings.unsure() == Policy.SKIP;
                    case DECIDED_LEFT -> true;
                })
                .isPresent();
    }

    /** Who has been kept beside somebody before has its card. */
    private static boolean isSettled(Found found) {
        return found.finding() instanceof Finding.Changes
                && found.precedent()
                        .filter(before -> before.kind() == Precedent.Kind.SETTLED)
                        .isPresent();
    }

    private Aimed stands(Found found, CardId card) {
        went(found.asNew(), card);
        return new Aimed(found, Way.SAME, Optional.of(card), List.of(), false);
    }

    private Aimed leave(Found found, Optional<CardId> into, boolean decided) {
        return leave(found, into, found.finding() instanceof Finding.Changes && into.isPresent(), decided);
    }

    /** Whoever it may look like by now. */
    private Aimed leftAgain(Found found, Optional<CardId> into) {
        Precedent before = found.precedent().orElseThrow();
        return switch (before.kind()) {
            case KNOWN_LEFT -> leave(found, before.card(), true, false);
            case UNSURE_LEFT -> leave(found, before.card(), false, false);
            default -> leave(found, into, true);
        };
    }

    /** @param stands whether the card stands for the person all the same */
    private Aimed leave(Found found, Optional<CardId> into, boolean stands, boolean decided) {
        if (stands) {
            went(found.asNew(), into.get());
        } else {
            wentNowhere(found.asNew());
        }
        known.node(found.asNew()).ifPresent(node -> nodes.mark(node, Nodes.LEFT));
        return new Aimed(found, Way.LEAVE, stands ? into : Optional.empty(), alike(found, decided), decided);
    }

    private Aimed add(Found found, Optional<CardId> beside, boolean decided) {
        went(found.asNew(), found.asNew());
        boolean certain = found.finding() instanceof Finding.Changes;
        return new Aimed(found, Way.ADD, certain ? beside : Optional.empty(), alike(found, decided), decided);
    }

    private List<CardId> alike(Found found, boolean decided) {
        return decided
                ? List.of()
                : found.finding().cards().stream()
                        .flatMap(card -> known.destination(card).stream())
                        .toList();
    }

    /** Of several persons of a file who are one card, the first one's values win; the others add to them. */
    private Aimed join(Found found, Policy policy, CardId into) {
        int node = known.node(into).orElseThrow();
        boolean asFound = found.finding().likeliest().filter(into::equals).isPresent();
        boolean met = asFound ? found.before() != Before.NOBODY : nodes.has(node, Nodes.MET);
        boolean first = !met && !nodes.has(node, Nodes.JOINED);
        nodes.mark(node, Nodes.JOINED);
        went(found.asNew(), into);
        return new Aimed(
                found, policy == Policy.UPDATE && first ? Way.UPDATE : Way.MERGE, Optional.of(into), List.of(), true);
    }

    /** @param stored the living cards that {@link Aimed#wanted} names, as they are or wait to be written */
    public Settled settle(Aimed aimed, Function<CardId, Optional<Stored>> stored) {
        Found found = aimed.found();
        return switch (aimed.way()) {
            case NONE ->
                found.finding() instanceof Finding.Bad bad ? new Settled.Bad(bad.reason()) : new Settled.Later();
            case SAME ->
                new Settled.Same(aimed.target().flatMap(known::destination).orElseThrow());
            case LEAVE -> said(aimed, stored).orElseGet(Settled.Left::new);
            case ADD -> said(aimed, stored).orElseGet(() -> added(found));
            case UPDATE, MERGE ->
                aimed.target()
                        .flatMap(known::destination)
                        .flatMap(stored)
                        .filter(card -> !card.content().isGroup())
                        .map(card -> joined(aimed, card))
                        .orElseGet(() -> added(found));
        };
    }

    /** Nothing is kept twice, or counts as left out, that a card says already or has been merged with. */
    private Optional<Settled> said(Aimed aimed, Function<CardId, Optional<Stored>> stored) {
        if (aimed.alike().isEmpty()) {
            return Optional.empty();
        }
        Found found = aimed.found();
        Comparison comparison = new Comparison(found.card().orElseThrow(), known);
        boolean merges = found.finding() instanceof Finding.Unsure && settings.known() == Policy.MERGE;
        List<CardId> alike = aimed.alike().stream()
                .flatMap(card -> known.destination(card).stream())
                .toList();
        return comparison
                .saying(alike, stored)
                .or(() -> merges ? comparison.merged(alike, stored) : Optional.empty())
                .map(card -> standsFor(found, card));
    }

    private Settled standsFor(Found found, Stored card) {
        went(found.asNew(), card.card());
        return new Settled.Same(card.card());
    }

    private Settled added(Found found) {
        went(found.asNew(), found.asNew());
        Card card = found.card().orElseThrow();
        boolean own = Identity.of(card).filter(found.asNew()::equals).isPresent();
        return new Settled.Add(found.asNew(), own ? card : card.withUid("urn:uuid:" + found.asNew()));
    }

    private Settled joined(Aimed aimed, Stored stored) {
        Adoption adoption = new Comparison(aimed.found().card().orElseThrow(), known).with(stored);
        Card joined = aimed.way() == Way.UPDATE ? adoption.updated() : adoption.completed();
        return joined == stored.content()
                ? new Settled.Same(stored.card())
                : new Settled.Change(stored.card(), stored.seq(), joined);
    }

    private void went(CardId person, CardId card) {
        OptionalInt node = known.node(person);
        node.ifPresent(it -> nodes.wentTo(it, known.node(card).orElseThrow()));
    }

    private void wentNowhere(CardId person) {
        known.node(person).ifPresent(nodes::wentNowhere);
    }
}
