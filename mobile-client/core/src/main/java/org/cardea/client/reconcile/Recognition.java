package org.cardea.client.reconcile;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cardea.client.book.CardId;
import org.cardea.client.book.ContentHash;
import org.cardea.client.ports.SystemEntry;

/**
 * Knows strangers in the system again as cards that have no entry there: by the owner's word, by content, then by name
 * and keys. What is unsure stays unsure and is listed.
 */
final class Recognition {
    /** The sure ones. */
    final Map<CardId, SystemEntry> recognised = new LinkedHashMap<>();

    /** The unsure ones, as steps. */
    final List<Step> reviews = new ArrayList<>();

    /** New to everyone. */
    final List<SystemEntry> unknown = new ArrayList<>();

    private final Situation now;
    private final Set<SystemEntry> strangers;
    private final Set<CardId> absent;

    private Recognition(Situation now, Pairing pairing) {
        this.now = now;
        this.strangers = new LinkedHashSet<>(pairing.strangers);
        this.absent = new LinkedHashSet<>(now.there.keySet());
        absent.removeAll(pairing.pairs.keySet());
    }

    static Recognition of(Situation now, Pairing pairing) {
        Recognition recognition = new Recognition(now, pairing);
        recognition.strangers.removeIf(entry -> entry.hash == null);
        recognition.byWord();
        recognition.byContent();
        if (!recognition.strangers.isEmpty() && !recognition.absent.isEmpty()) {
            recognition.byPerson();
        }
        recognition.unknown.addAll(recognition.strangers);
        return recognition;
    }

    private void byWord() {
        for (SystemEntry entry : new ArrayList<>(strangers)) {
            CardId id = now.same.get(entry.systemId);
            if (id != null && absent.contains(id)) {
                recognise(id, entry);
            }
        }
    }

    private void byContent() {
        Map<ContentHash, Deque<CardId>> byHash = new HashMap<>();
        absent.forEach(id -> byHash.computeIfAbsent(now.there.get(id).hash, h -> new ArrayDeque<>())
                .add(id));
        for (SystemEntry entry : new ArrayList<>(strangers)) {
            Deque<CardId> equal = byHash.getOrDefault(entry.hash, new ArrayDeque<>());
            equal.removeIf(id -> now.isDifferent(entry, id));
            if (!equal.isEmpty()) {
                recognise(equal.remove(), entry);
            }
        }
    }

    private void byPerson() {
        Map<SystemEntry, Map<CardId, Likeness>> alike = alike();
        Map<CardId, Integer> claims = new HashMap<>();
        alike.values().forEach(of -> sure(of).forEach(id -> claims.merge(id, 1, Integer::sum)));
        alike.forEach((entry, of) -> {
            List<CardId> sure = sure(of);
            if (sure.size() == 1 && claims.get(sure.get(0)) == 1) {
                recognise(sure.get(0), entry);
            }
        });
        alike.forEach((entry, of) -> of.forEach((id, likeness) -> review(entry, id, likeness)));
        reviews.forEach(review -> strangers.remove(review.here));
    }

    private void review(SystemEntry entry, CardId id, Likeness likeness) {
        boolean neverAgreed = !now.baselines.containsKey(id);
        if (strangers.contains(entry) && absent.contains(id) && neverAgreed) {
            reviews.add(Step.review(id, entry, likeness));
        }
    }

    private Map<SystemEntry, Map<CardId, Likeness>> alike() {
        Map<CardId, PersonKeys> persons = new HashMap<>();
        Map<String, Set<CardId>> index = new HashMap<>();
        for (CardId id : absent) {
            PersonKeys keys = now.keysThere.apply(id);
            persons.put(id, keys);
            keys.terms()
                    .forEach(term -> index.computeIfAbsent(term, t -> new LinkedHashSet<>())
                            .add(id));
        }
        Map<SystemEntry, Map<CardId, Likeness>> alike = new LinkedHashMap<>();
        for (SystemEntry entry : strangers) {
            alike.put(entry, alike(entry, persons, index));
        }
        return alike;
    }

    private Map<CardId, Likeness> alike(
            SystemEntry entry, Map<CardId, PersonKeys> persons, Map<String, Set<CardId>> index) {
        PersonKeys keys = now.keysHere.apply(entry);
        Set<CardId> near = new HashSet<>();
        keys.terms().forEach(term -> near.addAll(index.getOrDefault(term, new HashSet<>())));
        Map<CardId, Likeness> alike = new LinkedHashMap<>();
        for (Iterator<CardId> ids = near.iterator(); ids.hasNext(); ) {
            CardId id = ids.next();
            Likeness likeness = keys.to(persons.get(id));
            if (likeness != Likeness.NONE && !now.isDifferent(entry, id)) {
                alike.put(id, likeness);
            }
        }
        return alike;
    }

    private static List<CardId> sure(Map<CardId, Likeness> alike) {
        List<CardId> sure = new ArrayList<>();
        alike.forEach((id, likeness) -> {
            if (likeness == Likeness.SURE) {
                sure.add(id);
            }
        });
        return sure;
    }

    private void recognise(CardId id, SystemEntry entry) {
        recognised.put(id, entry);
        strangers.remove(entry);
        absent.remove(id);
    }
}
