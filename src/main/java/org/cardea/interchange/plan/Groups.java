package org.cardea.interchange.plan;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.IntStream;
import org.cardea.contacts.Adoption;
import org.cardea.contacts.Card;
import org.cardea.contacts.Group;
import org.cardea.interchange.plan.Aimed.Way;
import org.cardea.people.NameKey;
import org.cardea.shared.CardId;

/**
 * Collects what a file says of groups while its persons are walked over, and says at the end which groups of the book
 * change by it, each once.
 */
public final class Groups {
    private static final String URN = "urn:uuid:";

    private final Known known;
    private final Map<String, Label> labels = new LinkedHashMap<>();
    private final List<Found> cards = new ArrayList<>();
    private List<Precedent> precedents = List.of();

    /** One label, as first spelled, with the cards that carry it. */
    private record Label(String name, List<CardId> members) {}

    /** A group as it will be. */
    private record Draft(Optional<Stored> before, CardId id, Group group) {}

    public Groups(Known known) {
        this.known = known;
    }

    /** For each person and group card, after {@link SettlePerson#aim}. */
    public void take(Aimed aimed) {
        Found found = aimed.found();
        if (found.finding() instanceof Finding.Group && aimed.way() == Way.NONE) {
            cards.add(found);
        } else if (aimed.way() != Way.LEAVE) {
            CardId member = aimed.way() == Way.SAME ? aimed.target().orElseThrow() : found.asNew();
            found.labels().forEach(label -> labelled(label, member));
        }
    }

    private void labelled(String name, CardId member) {
        labels.computeIfAbsent(key(name), fresh -> new Label(name, new ArrayList<>()))
                .members()
                .add(member);
    }

    /** How many groups the file speaks of. */
    public int size() {
        Set<String> names = new LinkedHashSet<>(labels.keySet());
        cards.forEach(found -> names.add(key(found.card().orElseThrow().name())));
        return names.size();
    }

    /** @param living all groups of the book as they stand, every person of the file being written */
    public List<Write> changes(Collection<Stored> living) {
        return new Union(living).changes();
    }

    /** What the last {@link #changes} make of the group cards. */
    public List<Precedent> precedents() {
        return precedents;
    }

    private static String key(String name) {
        return NameKey.folded(name.strip());
    }

    private final class Union {
        private final Map<CardId, Draft> byId = new LinkedHashMap<>();
        private final Map<String, CardId> byName = new HashMap<>();
        private final Map<CardId, CardId> cardToGroup = new HashMap<>();
        /** Two groups of a file may have one UID, as two people may. */
        private final Map<CardId, String> cardToName = new HashMap<>();

        Union(Collection<Stored> living) {
            for (Stored stored : living) {
                put(new Draft(Optional.of(stored), stored.card(), new Group(stored.content())));
            }
        }

        private void put(Draft draft) {
            byId.put(draft.id(), draft);
            byName.putIfAbsent(key(draft.group().name()), draft.id());
        }

        List<Write> changes() {
            List<CardId> groups = cards.stream().map(this::groupFor).toList();
            for (int i = 0; i < groups.size(); i++) {
                unite(cards.get(i), groups.get(i));
            }
            precedents = IntStream.range(0, groups.size())
                    .mapToObj(i -> Precedent.ofGroup(cards.get(i), groups.get(i)))
                    .toList();
            labels.forEach(this::unite);
            return byId.values().stream().filter(this::changed).map(this::write).toList();
        }

        private CardId groupFor(Found found) {
            String name = key(found.card().orElseThrow().name());
            CardId own = found.asNew();
            boolean free = name.equals(cardToName.computeIfAbsent(own, fresh -> name));
            CardId named = free && byId.containsKey(own) ? own : byName.get(name);
            CardId group = named != null ? named : free && !known.has(own) ? own : Identity.ofGroup(name);
            byName.putIfAbsent(name, group);
            cardToGroup.putIfAbsent(own, group);
            return group;
        }

        private void unite(Found found, CardId id) {
            if (known.precedents()
                    .of(found.card().orElseThrow(), Precedent.Kind.GROUP, true)
                    .isPresent()) {
                return;
            }
            Card resolved =
                    new Group(found.card().orElseThrow()).resolved(this::member).card();
            Draft draft = byId.get(id);
            Card united = draft == null
                    ? resolved.withUid(URN + id)
                    : new Adoption(draft.group().card(), resolved, known.numbers()::key).completed();
            Optional<Stored> before = draft == null ? Optional.empty() : draft.before();
            put(new Draft(before, id, new Group(united)));
        }

        /** A member nobody knows is kept as it is written; one that was left out is no member. */
        private Optional<String> member(String value) {
            CardId id = Identity.ofMember(value);
            if (cardToGroup.containsKey(id)) {
                return Optional.of(URN + cardToGroup.get(id));
            }
            return known.has(id) ? known.destination(id).map(card -> URN + card) : Optional.of(value);
        }

        private void unite(String name, Label label) {
            CardId id = Optional.ofNullable(byName.get(name)).orElseGet(() -> Identity.ofGroup(name));
            Set<CardId> members = new LinkedHashSet<>();
            label.members().forEach(member -> known.destination(member).ifPresent(members::add));
            Draft draft = byId.get(id);
            if (members.isEmpty()) {
                return;
            }
            put(
                    draft == null
                            ? new Draft(Optional.empty(), id, Group.of(id, label.name(), List.copyOf(members)))
                            : new Draft(draft.before(), id, draft.group().with(members, Set.of())));
        }

        private boolean changed(Draft draft) {
            return draft.before()
                    .map(before ->
                            !before.content().hash().equals(draft.group().card().hash()))
                    .orElse(true);
        }

        private Write write(Draft draft) {
            OptionalLong base = draft.before().map(Stored::seq).orElse(OptionalLong.empty());
            return new Write(draft.id(), base, draft.group().card());
        }
    }
}
