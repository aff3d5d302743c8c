package org.cardea.client.reconcile;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.cardea.client.book.CardId;
import org.cardea.client.book.ContentHash;
import org.cardea.client.ports.SystemEntry;
import org.cardea.client.reconcile.Step.Kind;

/** The first stage: the system's contacts against the local store, card by card. */
public final class Reconciler {
    private final Situation now;
    private final List<Step> steps = new ArrayList<>();

    private Reconciler(Situation now) {
        this.now = now;
    }

    /** @param newId for contacts nobody has filed yet */
    public static Plan plan(Situation now, Supplier<CardId> newId) {
        return new Reconciler(now).plan(newId);
    }

    private Plan plan(Supplier<CardId> newId) {
        Pairing pairing = Pairing.of(now);
        Recognition recognition = Recognition.of(now, pairing);
        Map<CardId, SystemEntry> pairs = new LinkedHashMap<>(pairing.pairs);
        pairs.putAll(recognition.recognised);
        pairing.strangers.stream().filter(e -> e.hash == null).forEach(e -> step(Kind.UNREADABLE, null, e));
        recognition.unknown.forEach(entry -> pairs.put(idFor(entry, pairs, newId), entry));
        steps.addAll(recognition.reviews);

        Set<CardId> undecided = new HashSet<>();
        recognition.reviews.forEach(review -> undecided.add(review.id));
        Set<CardId> ids = new LinkedHashSet<>(pairs.keySet());
        ids.addAll(now.baselines.keySet());
        ids.addAll(now.there.keySet());
        ids.addAll(now.edits.keySet());
        ids.removeAll(undecided);
        ids.forEach(id -> decide(id, pairs.get(id)));
        return new Plan(guarded());
    }

    private CardId idFor(SystemEntry entry, Map<CardId, SystemEntry> taken, Supplier<CardId> newId) {
        boolean free = entry.id != null && !taken.containsKey(entry.id) && !now.knows(entry.id);
        return free ? entry.id : newId.get();
    }

    private void decide(CardId id, SystemEntry here) {
        if (here == null) {
            gone(id);
        } else if (here.hash == null) {
            step(Kind.UNREADABLE, id, here);
        } else {
            present(id, here);
        }
    }

    private void gone(CardId id) {
        Baseline agreed = now.baselines.get(id);
        CardHead there = now.there.get(id);
        EditHead edit = now.edits.get(id);
        if (agreed == null) {
            if (edit != null && edit.systemId != null) {
                step(Kind.DROP_EDIT, id, null);
            }
            if (there != null && edit == null) {
                write(id, null);
            }
        } else if (there == null && (edit == null || edit.deletes())) {
            step(Kind.FORGET, id, null);
        } else if (!now.held.contains(id) && (edit == null || !edit.deletes())) {
            steps.add(Step.deletion(id, agreed.seq));
        }
    }

    private void present(CardId id, SystemEntry here) {
        Baseline agreed = now.baselines.get(id);
        EditHead edit = now.edits.get(id);
        boolean changedHere = agreed == null || !here.hash.equals(agreed.systemHash);
        if (edit != null && !edit.deletes() && here.hash.equals(edit.systemHash)) {
            return;
        }
        if (edit != null && edit.systemId != null && !changedHere || edit != null && edit.deletes()) {
            step(Kind.DROP_EDIT, id, here);
        } else if (edit != null && !changedHere) {
            return;
        }
        if (changedHere) {
            changed(id, here, agreed);
        } else {
            unchanged(id, here, agreed);
        }
    }

    private void changed(CardId id, SystemEntry here, Baseline agreed) {
        CardHead there = now.there.get(id);
        if (there != null && here.hash.equals(there.hash)) {
            step(Kind.AGREE, id, here);
        } else if (!here.hash.equals(now.rejected.get(here.systemId))) {
            steps.add(Step.upload(id, here, agreed == null ? 0 : agreed.seq));
        }
    }

    private void unchanged(CardId id, SystemEntry here, Baseline agreed) {
        CardHead there = now.there.get(id);
        if (there == null) {
            step(Kind.REMOVE, id, here);
        } else if (!there.hash.equals(agreed.cardHash) || !id.equals(here.id)) {
            write(id, here);
        } else if (!here.systemId.equals(agreed.systemId) || there.seq != agreed.seq) {
            step(Kind.AGREE, id, here);
        }
    }

    private void write(CardId id, SystemEntry here) {
        ContentHash refused = now.notStored.get(id);
        if (!now.there.get(id).hash.equals(refused)) {
            step(Kind.WRITE, id, here);
        }
    }

    private void step(Kind kind, CardId id, SystemEntry here) {
        steps.add(Step.of(kind, id, here));
    }

    private List<Step> guarded() {
        int deletions = 0;
        for (Step step : steps) {
            deletions += step.kind == Kind.UPLOAD_DELETION ? 1 : 0;
        }
        if (!MassDelete.needsWord(deletions, now.there.size(), now.here.isEmpty())) {
            return steps;
        }
        List<Step> guarded = new ArrayList<>();
        for (Step step : steps) {
            guarded.add(step.kind == Kind.UPLOAD_DELETION ? step.held() : step);
        }
        return guarded;
    }
}
