package org.cardea.client.engine;

import java.util.List;
import java.util.Optional;
import org.cardea.client.book.Card;
import org.cardea.client.book.Malformed;
import org.cardea.client.ports.CardNotStored;
import org.cardea.client.ports.Progress.Stage;
import org.cardea.client.ports.SystemEntry;
import org.cardea.client.reconcile.Baseline;
import org.cardea.client.reconcile.CardHead;
import org.cardea.client.reconcile.Plan;
import org.cardea.client.reconcile.Reconciler;
import org.cardea.client.reconcile.Step;
import org.cardea.client.store.BaselineStore.Texts;
import org.cardea.client.store.JournalStore.Way;
import org.cardea.client.store.NotStoredStore.NotStored;

/**
 * From the local store to the system. Decided on the listing taken before, carried out by comparing and setting: what
 * someone has edited since is left alone and is the next round's matter.
 */
final class WriteSystem {
    private static final int BATCH = 100;

    private final Run run;

    WriteSystem(Run run) {
        this.run = run;
    }

    void now(List<SystemEntry> here) {
        Plan plan = Reconciler.plan(new ReadSituation(run).of(here), run.newId);
        List<Step> writes = plan.only(Step.Kind.WRITE);
        writes.addAll(plan.only(Step.Kind.REMOVE));
        for (int from = 0; from < writes.size(); from += BATCH) {
            List<Step> batch = writes.subList(from, Math.min(from + BATCH, writes.size()));
            run.store.atomically(() -> batch.forEach(this::carryOut));
            run.progress.at(Stage.WRITE, Math.min(from + BATCH, writes.size()), writes.size());
        }
    }

    private void carryOut(Step step) {
        if (step.kind == Step.Kind.REMOVE) {
            remove(step);
            return;
        }
        CardHead head = run.store.cards().head(step.id).get();
        try {
            write(step, head, Card.read(run.store.cards().text(step.id).get()).withId(step.id));
        } catch (Malformed | CardNotStored e) {
            run.store.notStored().put(new NotStored(step.id, head.hash, e.getMessage(), run.now()));
            run.summary.notStored++;
            run.journal(Way.HERE, step.id, "not stored", e.getMessage());
        }
    }

    private void write(Step step, CardHead head, Card card) {
        Optional<SystemEntry> entry = step.here == null
                ? Optional.of(run.system.create(step.id, card))
                : run.system.update(step.here.systemId, step.here.hash, step.id, card);
        if (!entry.isPresent()) {
            run.again = true;
            return;
        }
        String systemId = entry.get().systemId;
        Baseline agreed = new Baseline(step.id, systemId, entry.get().hash, head.seq, head.hash);
        run.store.baselines().put(agreed, agreed.systemHash.equals(agreed.cardHash) ? null : texts(agreed, card));
        run.store.notStored().remove(step.id);
        run.summary.written++;
        run.journal(Way.HERE, step.id, step.here == null ? "created" : "changed", null);
    }

    /** What the system gives back; where someone has edited it already, what it was given must do. */
    private Texts texts(Baseline agreed, Card card) {
        String given = card.text();
        String back = run.system
                .read(agreed.systemId)
                .filter(now -> now.hash().equals(agreed.systemHash))
                .map(Card::text)
                .orElse(given);
        return new Texts(back, given);
    }

    private void remove(Step step) {
        if (!run.system.delete(step.here.systemId, step.here.hash)) {
            run.again = true;
            return;
        }
        run.store.baselines().remove(step.id);
        run.summary.written++;
        run.journal(Way.HERE, step.id, "deleted", null);
    }
}
