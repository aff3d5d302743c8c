package org.cardea.dav;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.cardea.sync.EntryStore;

/** PROPFIND (RFC 4918 section 9.1): a thing, and with depth 1 what is in it. */
@Singleton
class Propfind {
    private static final int PAGE = 1_000;
    private static final String WITHOUT_ROOT = "depth-noroot";

    private final FindThings things;
    private final EntryStore entries;
    private final CardDetails details;
    private final DavConfig config;

    Propfind(FindThings things, EntryStore entries, CardDetails details, DavConfig config) {
        this.things = things;
        this.entries = entries;
        this.details = details;
        this.config = config;
    }

    Answer answer(Call call) {
        int depth = call.finiteDepth("infinity");
        Wanted wanted = Wanted.of(call.xml(config.requestBytes()));
        Found found = things.at(call);
        List<Found.Book> books = depth == 1 && found instanceof Found.Home ? things.books(call.caller()) : List.of();
        boolean noRoot = depth == 1 && call.prefers(WITHOUT_ROOT);
        Answer answer = Multistatus.answer(call, wanted, answers -> {
            if (!noRoot) {
                itself(call, found, wanted, answers);
            }
            if (depth == 1 && found instanceof Found.Root) {
                answers.properties(things.principal(call));
            }
            if (depth == 1 && found instanceof Found.Principal) {
                answers.properties(things.home(call));
            }
            for (Found.Book book : books) {
                answers.properties(book);
            }
            if (depth == 1 && found instanceof Found.Book book) {
                cards(book, wanted, answers);
            }
        });
        return noRoot ? answer.asPreferred(WITHOUT_ROOT) : answer;
    }

    private void itself(Call call, Found found, Wanted wanted, Multistatus answers) throws IOException {
        if (found instanceof Found.Card card && call.where() instanceof Hrefs.Where.Card where) {
            Found.Book book = things.book(call.caller(), where.book());
            EntryStore.Step step = new EntryStore.Step(card.card(), card.seq(), false);
            answers.properties(card, CardDetails.and(details.of(book, wanted, List.of(step)), card.card(), Map.of()));
        } else {
            answers.properties(found);
        }
    }

    /** As of one moment, page by page; no card is opened but for its length. */
    private void cards(Found.Book book, Wanted wanted, Multistatus answers) throws IOException {
        long after = 0;
        List<EntryStore.Step> page;
        do {
            page = entries.steps(book.grant(), book.named().head(), after, PAGE);
            var names = things.names(
                    book.grant(), page.stream().map(EntryStore.Step::card).toList());
            var more = details.of(book, wanted, page);
            for (EntryStore.Step step : page) {
                after = step.seq();
                if (!step.deleted() && !book.view().hides(step.card())) {
                    answers.properties(
                            FindThings.card(book, names.get(step.card()), step),
                            CardDetails.and(more, step.card(), Map.of()));
                }
            }
        } while (page.size() == PAGE);
    }
}
