package org.cardea.client.engine;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.cardea.client.book.Card;
import org.cardea.client.book.CardId;
import org.cardea.client.book.FieldDiff;
import org.cardea.client.book.Malformed;
import org.cardea.client.ports.Progress.Stage;
import org.cardea.client.ports.SystemEntry;
import org.cardea.client.protocol.Reason;
import org.cardea.client.reconcile.Baseline;
import org.cardea.client.reconcile.CardHead;
import org.cardea.client.reconcile.EditHead;
import org.cardea.client.reconcile.Plan;
import org.cardea.client.reconcile.Reconciler;
import org.cardea.client.reconcile.Step;
import org.cardea.client.store.BaselineStore.Texts;
import org.cardea.client.store.HeldStore.Held;
import org.cardea.client.store.JournalStore.Way;
import org.cardea.client.store.RejectionStore.Rejection;
import org.cardea.client.store.ReviewStore.Review;

/** From the system to the local store: what was done there becomes edits, agreements and questions. */
final class TakeSystemChanges {
    private final Run run;

    TakeSystemChanges(Run run) {
        this.run = run;
    }

    void now(List<SystemEntry> here) {
        run.store.atomically(() -> {
            carryOutConfirmed();
            forgetOldRejections(here);
            Plan plan = Reconciler.plan(new ReadSituation(run).of(here), run.newId);
            int done = 0;
            for (Step step : plan.steps) {
                carryOut(step);
                run.progress.at(Stage.COMPARE, ++done, plan.steps.size());
            }
            ask(plan.only(Step.Kind.REVIEW));
        });
    }

    private void carryOut(Step step) {
        switch (step.kind) {
            case UPLOAD:
                upload(step);
                break;
            case UPLOAD_DELETION:
                run.store.edits().put(new EditHead(step.id, step.base, null, null, null), null, null);
                break;
            case HOLD:
                run.store.held().put(new Held(step.id, null, run.now()));
                run.journal(Way.UP, step.id, "held", "many deletions at once wait for the owner's word");
                break;
            case DROP_EDIT:
                run.store.edits().remove(step.id);
                break;
            case AGREE:
                agree(step);
                break;
            case FORGET:
                forget(step.id);
                break;
            case UNREADABLE:
                reject(step, new Reason("unreadable", null, step.here.unreadable));
                break;
            default:
                break;
        }
    }

    private void upload(Step step) {
        Optional<Card> found = run.system.read(step.here.systemId);
        if (!found.isPresent()) {
            run.again = true;
            return;
        }
        Card card = whole(step.id, found.get()).withId(step.id);
        if (card.text().getBytes(StandardCharsets.UTF_8).length > UploadEdits.MAX_BYTES) {
            reject(step, new Reason("vcard-too-large", null, "larger than a packet"));
            return;
        }
        EditHead edit = new EditHead(
                step.id, step.base, card.hash(), step.here.systemId, found.get().hash());
        boolean same = edit.hash.equals(edit.systemHash);
        run.store.edits().put(edit, card.text(), same ? null : found.get().text());
        run.store.held().remove(step.id);
    }

    /** The edit done to the whole card, where the system shows only part of it. */
    private Card whole(CardId id, Card here) {
        Texts texts = run.store.baselines().texts(id).orElse(null);
        if (texts == null) {
            return here;
        }
        try {
            return FieldDiff.between(Card.read(texts.system), here).applyTo(Card.read(texts.card));
        } catch (Malformed e) {
            throw new IllegalStateException("the store holds what was once a card", e);
        }
    }

    private void agree(Step step) {
        CardHead there = run.store.cards().head(step.id).get();
        Texts texts = step.here.hash.equals(there.hash)
                ? null
                : run.store.baselines().texts(step.id).orElse(null);
        run.store
                .baselines()
                .put(new Baseline(step.id, step.here.systemId, step.here.hash, there.seq, there.hash), texts);
        run.store.edits().remove(step.id);
        run.store.held().remove(step.id);
    }

    private void forget(CardId id) {
        run.store.baselines().remove(id);
        run.store.edits().remove(id);
        run.store.held().remove(id);
        run.store.notStored().remove(id);
    }

    private void reject(Step step, Reason reason) {
        Rejection rejection = new Rejection(step.here.systemId, step.id, step.here.hash, reason, run.now());
        if (run.store.rejections().add(rejection)) {
            run.summary.rejected++;
            run.journal(Way.UP, step.id, "rejected", reason.code);
        }
    }

    private void carryOutConfirmed() {
        for (Held held : run.store.held().confirmed()) {
            run.store
                    .baselines()
                    .get(held.id)
                    .ifPresent(agreed ->
                            run.store.edits().put(new EditHead(held.id, agreed.seq, null, null, null), null, null));
            run.store.held().remove(held.id);
        }
    }

    /** What says something else now, or is gone, gets another chance. */
    private void forgetOldRejections(List<SystemEntry> here) {
        Map<String, SystemEntry> entries = new HashMap<>();
        here.forEach(entry -> entries.put(entry.systemId, entry));
        for (Rejection rejection : run.store.rejections().all()) {
            SystemEntry entry = entries.get(rejection.systemId);
            if (entry == null || !Objects.equals(entry.hash, rejection.systemHash)) {
                run.store.rejections().remove(rejection.systemId);
            }
        }
    }

    private void ask(List<Step> reviews) {
        List<Review> open = new ArrayList<>();
        reviews.forEach(step -> open.add(new Review(step.here.systemId, step.id, step.likeness)));
        run.store.reviews().replaceOpen(open);
    }
}
