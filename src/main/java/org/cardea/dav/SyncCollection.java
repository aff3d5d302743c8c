package org.cardea.dav;

import static org.cardea.dav.xml.Names.dav;

import io.quarkus.runtime.ExecutorRecorder;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.HashMap;
import java.util.Iterator;
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
        private final Portion portion;
        private FormerNames former;
        private long seq;

        Told(long seq, Portion portion) {
            this.seq = seq;
            this.portion = portion;
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
            Told told = new Told(token.cursor().seq(), new Portion(limit));
            if (told.seq < head.seq()) {
                Callings callings = things.callings(book.grant());
                told.former = things.formerNames(book, callings, told.seq, head.seq());
                Ahead<Page> reading = new Ahead<>(new Walk(book, callings, told.seq), ExecutorRecorder.getCurrent());
                while (!told.portion.isCut() && reading.hasNext()) {
                    tell(book, token, rendering, reading.next(), told, answers);
                }
            }
            if (told.portion.isCut()) {
                answers.status(book.href(), 507, dav("number-of-matches-within-limits"));
            }
            answers.xml()
                    .element(dav("sync-token"), told.portion.isCut() ? token.reached(told.seq) : SyncToken.at(head));
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

    private record Page(List<EntryStore.Step> steps, Map<CardId, String> names) {}

    /** From page to page up to the book's head. */
    private final class Walk implements Iterator<Page> {
        private final Found.Book book;
        private final Callings callings;
        private long after;

        Walk(Found.Book book, Callings callings, long after) {
            this.book = book;
            this.callings = callings;
            this.after = after;
        }

        @Override
        public boolean hasNext() {
            return after < book.named().head().seq();
        }

        @Override
        public Page next() {
            Head head = book.named().head();
            List<EntryStore.Step> steps = entries.steps(book.grant(), head, after, PAGE);
            after = steps.size() < PAGE ? head.seq() : steps.getLast().seq();
            return new Page(
                    steps, callings.of(steps.stream().map(EntryStore.Step::card).toList()));
        }
    }

    private void tell(
            Found.Book book, SyncToken token, Optional<Rendering> rendering, Page page, Told told, Multistatus answers)
            throws IOException {
        Map<CardId, Entry> opened = rendering.isPresent() ? opened(book, told.seq, page.steps()) : Map.of();
        var more = details.of(book, answers.wanted(), page.steps());
        for (EntryStore.Step step : page.steps()) {
            boolean concerns = token.concerns(step.deleted(), step.seq());
            List<String> former = told.former.between(told.seq, step.seq());
            if (!told.portion.takes(former.size() + (concerns ? 1 : 0))) {
                return;
            }
            for (String href : former) {
                answers.status(href, 404, null);
            }
            if (concerns) {
                Found.Card card = FindThings.card(book, page.names().get(step.card()), step);
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
    }

    private Map<CardId, Entry> opened(Found.Book book, long after, List<EntryStore.Step> page) {
        Map<CardId, Entry> opened = new HashMap<>();
        long seq = after;
        EntryStore.Page some;
        do {
            some = entries.changes(book.grant(), book.named().head(), seq, PAGE);
            for (Entry entry : some.entries()) {
                opened.put(entry.card(), entry);
                seq = entry.seq();
            }
        } while (some.more() && seq < page.getLast().seq());
        return opened;
    }
}
