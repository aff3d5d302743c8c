package org.cardea.client.reconcile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cardea.client.book.CardId;
import org.cardea.client.protocol.Manifest;
import org.cardea.client.reconcile.ServerStep.Kind;

/**
 * The second stage in full: the mirror against the server's manifest, by UUID and content. After a restored backup the
 * seqs above the restored one that are remembered here belong to a ledger that is gone: they are no base for anything,
 * and what they brought may live only here.
 */
public final class ServerReconciler {
    private final Map<CardId, CardHead> mine;
    private final Map<CardId, EditHead> edits;
    private final Map<CardId, Baseline> baselines;
    private final Map<CardId, Manifest.Item> theirs = new HashMap<>();
    private final List<ServerStep> steps = new ArrayList<>();

    /** Seqs up to this one are those of the server's ledger. */
    private final long common;

    private ServerReconciler(
            Map<CardId, CardHead> mine,
            Map<CardId, EditHead> edits,
            Map<CardId, Baseline> baselines,
            Manifest manifest,
            boolean startOver) {
        this.mine = mine;
        this.edits = edits;
        this.baselines = baselines;
        manifest.items.forEach(item -> theirs.put(item.id, item));
        this.common = startOver && isRestored(manifest) ? manifest.restoredSeq : Long.MAX_VALUE;
    }

    /** @param startOver whether the server refused my cursor, so that its ledger may not be the one I knew */
    public static List<ServerStep> plan(
            Map<CardId, CardHead> mine,
            Map<CardId, EditHead> edits,
            Map<CardId, Baseline> baselines,
            Manifest manifest,
            boolean startOver) {
        return new ServerReconciler(mine, edits, baselines, manifest, startOver).plan();
    }

    /** A ledger never restored refuses a cursor too when that is older than the tombstones it keeps. */
    private boolean isRestored(Manifest manifest) {
        long last = 0;
        for (Manifest.Item item : manifest.items) {
            last = Math.max(last, item.seq);
        }
        for (CardHead card : mine.values()) {
            if (card.seq > last) {
                return true;
            }
        }
        return manifest.restoredSeq > 0;
    }

    private List<ServerStep> plan() {
        int absent = 0;
        for (CardId id : mine.keySet()) {
            absent += theirs.containsKey(id) ? 0 : 1;
        }
        boolean suspicious = MassDelete.needsWord(absent, mine.size(), theirs.isEmpty());
        mine.values().forEach(card -> {
            Manifest.Item there = theirs.get(card.id);
            if (there == null) {
                onlyHere(card, suspicious);
            } else {
                both(card, there);
            }
        });
        theirs.values().forEach(there -> {
            if (!mine.containsKey(there.id) && there.hash != null) {
                step(Kind.TAKE, there.id, 0);
            }
        });
        baselines.values().forEach(this::rebase);
        return steps;
    }

    private void onlyHere(CardHead card, boolean suspicious) {
        EditHead edit = edits.get(card.id);
        if (edit != null && edit.deletes()) {
            step(Kind.DROP_EDIT, card.id, 0);
        } else if (edit != null) {
            rebase(edit, 0);
        } else if (suspicious || card.seq > common) {
            step(Kind.KEEP_MINE, card.id, 0);
        }
        step(Kind.DROP, card.id, 0);
    }

    private void both(CardHead card, Manifest.Item there) {
        if (there.hash == null) {
            broken(card, there);
            return;
        }
        boolean equal = card.hash.equals(there.hash);
        long base = equal || there.seq <= common ? there.seq : 0;
        EditHead edit = edits.get(card.id);
        if (edit != null) {
            rebase(edit, base);
        } else if (!equal && card.seq > common) {
            step(Kind.KEEP_MINE, card.id, base);
        }
        if (!equal) {
            step(Kind.TAKE, card.id, 0);
        } else if (card.seq != there.seq) {
            step(Kind.RENUMBER, card.id, there.seq);
        }
    }

    /** A card the server can no longer open is left as I have it, and given back where I have just what it had. */
    private void broken(CardHead card, Manifest.Item there) {
        if (card.seq == there.seq && card.seq <= common && !edits.containsKey(card.id)) {
            step(Kind.KEEP_MINE, card.id, there.seq);
        }
    }

    private void rebase(EditHead edit, long base) {
        if (edit.base <= common) {
            return;
        }
        if (edit.deletes() && base == 0) {
            step(Kind.DROP_EDIT, edit.id, 0);
        } else {
            step(Kind.REBASE_EDIT, edit.id, base);
        }
    }

    private void rebase(Baseline agreed) {
        if (agreed.seq <= common) {
            return;
        }
        Manifest.Item there = theirs.get(agreed.id);
        boolean ancestor = there != null && (agreed.cardHash.equals(there.hash) || there.seq <= common);
        step(Kind.REBASE_BASELINE, agreed.id, ancestor ? there.seq : 0);
    }

    private void step(Kind kind, CardId id, long seq) {
        steps.add(new ServerStep(kind, id, seq));
    }
}
