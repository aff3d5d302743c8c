package org.cardea.client.engine;

import org.cardea.client.ports.Progress.Stage;
import org.cardea.client.protocol.DownloadItem;
import org.cardea.client.protocol.DownloadPage;
import org.cardea.client.reconcile.CardHead;
import org.cardea.client.store.JournalStore.Way;

/** Brings the mirror up to the head of the ledger, page by page, each page with its cursor in one transaction. */
final class DownloadChanges {
    private static final int PAGE = 500;

    private final Run run;

    DownloadChanges(Run run) {
        this.run = run;
    }

    /** True when something came. */
    boolean now() {
        int done = 0;
        boolean more = true;
        while (more) {
            String cursor = run.store.state().cursor().orElse(null);
            DownloadPage page = run.server.download(cursor, PAGE);
            run.store.atomically(() -> take(page));
            more = page.more;
            done += page.items.size();
            run.progress.at(Stage.DOWNLOAD, done, 0);
            if (page.digest != null) {
                run.check(page.digest);
            }
        }
        return done > 0;
    }

    private void take(DownloadPage page) {
        page.items.forEach(this::take);
        run.store.state().cursor(page.cursor);
    }

    private void take(DownloadItem item) {
        CardHead mine = run.store.cards().head(item.id).orElse(null);
        if (mine != null && mine.seq == item.seq) {
            return;
        }
        if (item.broken) {
            run.journal(Way.DOWN, item.id, "left out", "the server can't open it");
            return;
        }
        if (item.deleted()) {
            run.store.cards().remove(item.id);
        } else {
            run.mirror(item.id, item.seq, item.hash, item.vcard);
        }
        run.store.held().forgetServer(item.id);
        if (mine != null || !item.deleted()) {
            run.summary.downloaded++;
            run.journal(Way.DOWN, item.id, item.deleted() ? "deleted" : mine == null ? "new" : "changed", null);
        }
    }
}
