package org.cardea.client.engine;

import java.util.HashMap;
import java.util.Map;
import org.cardea.client.book.CardId;
import org.cardea.client.ports.Unreachable;
import org.cardea.client.protocol.Receipt;
import org.cardea.client.protocol.ReceiptItem;
import org.cardea.client.reconcile.Baseline;
import org.cardea.client.reconcile.EditHead;
import org.cardea.client.store.BaselineStore.Texts;
import org.cardea.client.store.HeldStore.Held;
import org.cardea.client.store.JournalStore.Way;
import org.cardea.client.store.RejectionStore.Rejection;

/** What became of the packet on its way: edits end, the mirror learns, the cursor steps where it may. */
final class TakeReceipt {
    private final Run run;

    /** Whether the mirror knows all that the packet did. */
    private boolean complete = true;

    TakeReceipt(Run run) {
        this.run = run;
    }

    /** Within a transaction; true when the mirror has got behind. */
    boolean now(Receipt receipt) {
        Map<CardId, ReceiptItem> items = new HashMap<>();
        receipt.items.forEach(item -> items.put(item.id, item));
        for (EditHead edit : run.store.edits().travelling()) {
            ReceiptItem item = items.get(edit.id);
            if (item == null) {
                throw new Unreachable("a receipt that says nothing of a change", null);
            }
            take(edit, item);
            run.store.edits().remove(edit.id);
        }
        run.store.edits().arrive();
        boolean mine = receipt.before.equals(run.store.state().cursor().orElse(null));
        if (!complete || !mine) {
            return true;
        }
        run.store.state().cursor(receipt.after);
        run.check(receipt.digest);
        return false;
    }

    private void take(EditHead edit, ReceiptItem item) {
        switch (item.outcome) {
            case REJECTED:
                rejected(edit, item);
                break;
            case KEPT:
            case HELD:
                refusedDeletion(edit, item);
                break;
            default:
                accepted(edit, item);
        }
    }

    private void accepted(EditHead edit, ReceiptItem item) {
        boolean merged = item.outcome == ReceiptItem.Outcome.MERGED;
        if (edit.deletes()) {
            run.store.cards().remove(edit.id);
            run.store.baselines().remove(edit.id);
        } else {
            mirror(edit, item);
            agree(edit, merged ? edit.base : item.seq);
        }
        run.summary.merged += merged ? 1 : 0;
        run.summary.uploaded += merged ? 0 : 1;
        run.journal(
                Way.UP,
                edit.id,
                edit.deletes() ? "deleted" : item.outcome.name().toLowerCase(),
                null);
    }

    private void mirror(EditHead edit, ReceiptItem item) {
        if (item.vcard != null) {
            run.mirror(edit.id, item.seq, item.hash, item.vcard);
        } else if (edit.hash.equals(item.hash)) {
            run.mirror(
                    edit.id,
                    item.seq,
                    item.hash,
                    run.store.edits().text(edit.id).get());
        } else {
            complete = false;
        }
    }

    /** The system's content stands for what was sent; where the server made something else of it, it will be written. */
    private void agree(EditHead edit, long seq) {
        if (edit.systemId == null) {
            return;
        }
        String systemText = run.store.edits().systemText(edit.id).orElse(null);
        Texts texts = systemText == null
                ? null
                : new Texts(systemText, run.store.edits().text(edit.id).get());
        run.store.baselines().put(new Baseline(edit.id, edit.systemId, edit.systemHash, seq, edit.hash), texts);
        run.store.rejections().remove(edit.systemId);
    }

    /** The card lives on: without a baseline it is written to the system again. */
    private void refusedDeletion(EditHead edit, ReceiptItem item) {
        if (item.vcard != null) {
            run.mirror(edit.id, item.seq, item.hash, item.vcard);
        } else {
            complete = false;
        }
        run.store.baselines().remove(edit.id);
        boolean held = item.outcome == ReceiptItem.Outcome.HELD;
        if (held) {
            run.store.held().put(new Held(edit.id, item.held, run.now()));
        } else {
            run.summary.kept++;
        }
        run.journal(Way.UP, edit.id, held ? "held" : "kept", "the server did not delete it");
    }

    private void rejected(EditHead edit, ReceiptItem item) {
        if (edit.systemId != null) {
            Rejection rejection = new Rejection(edit.systemId, edit.id, edit.systemHash, item.reason, run.now());
            run.store.rejections().add(rejection);
        }
        run.summary.rejected++;
        run.journal(Way.UP, edit.id, "rejected", item.reason.code);
    }
}
