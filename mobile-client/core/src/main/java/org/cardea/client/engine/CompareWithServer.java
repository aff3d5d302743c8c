package org.cardea.client.engine;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.cardea.client.book.CardId;
import org.cardea.client.ports.Progress.Stage;
import org.cardea.client.protocol.DownloadItem;
import org.cardea.client.protocol.Manifest;
import org.cardea.client.reconcile.Baseline;
import org.cardea.client.reconcile.CardHead;
import org.cardea.client.reconcile.EditHead;
import org.cardea.client.reconcile.ServerReconciler;
import org.cardea.client.reconcile.ServerStep;
import org.cardea.client.store.JournalStore.Way;

/**
 * The full reconcile: every UUID against the server's manifest. Cut short and begun again it comes to the same end,
 * since what has been done is no difference any more and the cursor is set last.
 */
final class CompareWithServer {
    private static final int FETCH = 500;

    private final Run run;

    CompareWithServer(Run run) {
        this.run = run;
    }

    void now() {
        Manifest manifest = run.server.manifest();
        List<CardId> take = new ArrayList<>();
        run.store.atomically(() -> {
            for (ServerStep step : plan(manifest)) {
                if (step.kind == ServerStep.Kind.TAKE) {
                    take.add(step.id);
                } else {
                    carryOut(step);
                }
            }
        });
        for (int from = 0; from < take.size(); from += FETCH) {
            take(take.subList(from, Math.min(from + FETCH, take.size())));
            run.progress.at(Stage.COMPARE, from, take.size());
        }
        run.store.atomically(() -> {
            run.store.state().cursor(manifest.cursor);
            run.store.state().startOver(false);
        });
        run.check(manifest.digest);
        run.summary.full = true;
    }

    private List<ServerStep> plan(Manifest manifest) {
        return ServerReconciler.plan(
                run.store.cards().heads(),
                run.store.edits().heads(),
                run.store.baselines().all(),
                manifest,
                run.store.state().startOver());
    }

    private void carryOut(ServerStep step) {
        switch (step.kind) {
            case RENUMBER:
                run.store.cards().renumber(step.id, step.seq);
                break;
            case DROP:
                run.store.cards().remove(step.id);
                run.summary.downloaded++;
                run.journal(Way.DOWN, step.id, "deleted", "not in the server's list");
                break;
            case KEEP_MINE:
                keepMine(step.id, step.seq);
                break;
            case REBASE_EDIT:
                run.store.edits().rebase(step.id, step.seq);
                break;
            case DROP_EDIT:
                run.store.edits().remove(step.id);
                break;
            case REBASE_BASELINE:
                run.store.baselines().rebase(step.id, step.seq);
                break;
            default:
                throw new IllegalArgumentException(step.toString());
        }
    }

    /** What the mirror holds goes up again; in the name of the system's contact where that says the same. */
    private void keepMine(CardId id, long base) {
        CardHead mine = run.store.cards().head(id).get();
        Baseline agreed = run.store
                .baselines()
                .get(id)
                .filter(baseline -> baseline.cardHash.equals(mine.hash))
                .orElse(null);
        EditHead edit = agreed == null
                ? new EditHead(id, base, mine.hash, null, null)
                : new EditHead(id, base, mine.hash, agreed.systemId, agreed.systemHash);
        String systemText =
                run.store.baselines().texts(id).map(texts -> texts.system).orElse(null);
        run.store.edits().put(edit, run.store.cards().text(id).get(), systemText);
        run.journal(Way.UP, id, "kept", "the server does not have it (any more)");
    }

    private void take(List<CardId> ids) {
        List<DownloadItem> items = run.server.fetch(ids);
        run.store.atomically(() -> {
            Set<CardId> missing = new HashSet<>(ids);
            for (DownloadItem item : items) {
                missing.remove(item.id);
                if (item.broken) {
                    continue;
                }
                run.mirror(item.id, item.seq, item.hash, item.vcard);
                run.summary.downloaded++;
                run.journal(Way.DOWN, item.id, "taken", null);
            }
            missing.forEach(run.store.cards()::remove);
        });
    }
}
