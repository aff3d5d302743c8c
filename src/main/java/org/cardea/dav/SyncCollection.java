package org.cardea.dav;

import static org.cardea.dav.xml.Names.dav;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cardea.dav.xml.Node;
import org.cardea.shared.CardId;
import org.cardea.sync.Entry;
import org.cardea.sync.EntryStore;
import org.cardea.sync.Head;

/** sync-collection (RFC 6578): what is new since a token, as of one moment. */
@Singleton
class SyncCollection {
    private static final int PAGE = 1_000;

    private final FindThings things;
    private final EntryStore entries;
    private final AddressData data;
    private final CardDetails details;
    private final Seen seen;
    private final CategoriesSync categories;

    SyncCollection(
            FindThings things,
            EntryStore entries,
            AddressData data,
            CardDetails details,
            Seen seen,
            CategoriesSync categories) {
        this.things = things;
        this.entries = entries;
        this.data = data;
        this.details = details;
        this.seen = seen;
        this.categories = categories;
    }

    /** How far the telling has come. */
    private static final class Told {
        private final int limit;
        private Callings callings;
        private FormerNames former;
        private long seq;
        private int count;
        private boolean cut;

        Told(long seq, int limit) {
            this.seq = seq;
            this.limit = limit;
        }

        /** False where so many more may not be told; what comes first is told whatever the limit, so that it goes on. */
        boolean takes(int more) {
            cut = more > 0 && count > 0 && more > limit - count;
            count += cut ? 0 : more;
            return !cut;
        }
    }

    Answer answer(Call call, Found.Book book, Node report) {
        requireLevel(call, report);
        if (book.view().byCategories()) {
            return categories.answer(call, book, report);
        }
        Head head = book.named().head();
        SyncToken token = SyncToken.read(token(report), head);
        seen.upTo(book.grant(), token.cursor().seq(), head);
        int limit = Report.limit(report, dav("limit"), dav("nresults"));
        Optional<Rendering> rendering = AddressData.asked(report);
        return Multistatus.answer(call, Wanted.of(Optional.of(report)), answers -> {
            Told told = new Told(token.cursor().seq(), limit);
            if (told.seq < head.seq()) {
                told.callings = things.callings(book.grant());
                told.former = things.formerNames(book, told.callings, told.seq, head.seq());
            }
            while (!told.cut && told.seq < head.seq()) {
                page(book, token, rendering, told, answers);
            }
            if (told.cut) {
                answers.status(book.href(), 507, dav("number-of-matches-within-limits"));
            }
            answers.xml().element(dav("sync-token"), told.cut ? token.reached(told.seq) : SyncToken.at(head));
        });
    }

    static void requireLevel(Call call, Node report) {
        String level = report.first(dav("sync-level"))
                .map(each -> each.text().strip())
                .orElseGet(() -> call.said("Depth").orElse("1"));
        if (!level.equals("1") && !level.equals("infinite") && !level.equals("infinity")) {
            throw Refusal.of(400);
        }
    }

    static String token(Node report) {
        return report.first(dav("sync-token")).map(each -> each.text().strip()).orElse("");
    }

    private void page(Found.Book book, SyncToken token, Optional<Rendering> rendering, Told told, Multistatus answers)
            throws IOException {
        Head head = book.named().head();
        List<EntryStore.Step> page = entries.steps(book.grant(), head, told.seq, PAGE);
        Map<CardId, String> names =
                told.callings.of(page.stream().map(EntryStore.Step::card).toList());
        Map<CardId, Entry> opened = rendering.isPresent() ? opened(book, head, told.seq, page) : Map.of();
        var more = details.of(book, answers.wanted(), page);
        for (EntryStore.Step step : page) {
            boolean concerns = token.concerns(step.deleted(), step.seq());
            List<String> former = told.former.between(told.seq, step.seq());
            if (!told.takes(former.size() + (concerns ? 1 : 0))) {
                return;
            }
            for (String href : former) {
                answers.status(href, 404, null);
            }
            if (concerns) {
                Found.Card card = FindThings.card(book, names.get(step.card()), step);
                if (step.deleted()) {
                    answers.status(card.href(), 404, null);
                } else {
                    Entry entry = opened.get(step.card());
                    answers.properties(
                            card,
                            CardDetails.and(
                                    more, step.card(), entry == null ? Map.of() : data.of(book, entry, rendering)));
                }
            }
            told.seq = step.seq();
        }
        if (page.size() < PAGE) {
            told.seq = head.seq();
        }
    }

    private Map<CardId, Entry> opened(Found.Book book, Head head, long after, List<EntryStore.Step> page) {
        Map<CardId, Entry> opened = new HashMap<>();
        long seq = after;
        EntryStore.Page some;
        do {
            some = entries.changes(book.grant(), head, seq, PAGE);
            for (Entry entry : some.entries()) {
                opened.put(entry.card(), entry);
                seq = entry.seq();
            }
        } while (some.more() && seq < page.getLast().seq());
        return opened;
    }
}
