package org.cardea.client.engine;

import java.util.HashSet;
import java.util.List;
import org.cardea.client.book.Card;
import org.cardea.client.book.CardId;
import org.cardea.client.book.Malformed;
import org.cardea.client.ports.SystemEntry;
import org.cardea.client.reconcile.PersonKeys;
import org.cardea.client.reconcile.Situation;

/** Gathers what the reconciler decides on. */
final class ReadSituation {
    private final Run run;

    ReadSituation(Run run) {
        this.run = run;
    }

    Situation of(List<SystemEntry> here) {
        Situation now = new Situation(
                here,
                run.store.cards().heads(),
                run.store.baselines().all(),
                run.store.edits().heads());
        now.held = run.store.held().waitingHere();
        now.rejected = run.store.rejections().hashes();
        now.notStored = run.store.notStored().hashes();
        run.store.reviews().same().forEach(review -> now.same.put(review.systemId, review.id));
        run.store
                .reviews()
                .different()
                .forEach(review -> now.different
                        .computeIfAbsent(review.systemId, s -> new HashSet<>())
                        .add(review.id));
        now.keysHere = this::keysHere;
        now.keysThere = this::keysThere;
        return now;
    }

    private PersonKeys keysHere(SystemEntry entry) {
        return run.system
                .read(entry.systemId)
                .map(card -> PersonKeys.of(card, run.region))
                .orElse(PersonKeys.NOBODY);
    }

    private PersonKeys keysThere(CardId id) {
        try {
            return PersonKeys.of(Card.read(run.store.cards().text(id).get()), run.region);
        } catch (Malformed e) {
            return PersonKeys.NOBODY;
        }
    }
}
