package org.cardea.dav;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.cardea.dav.xml.Names.card;
import static org.cardea.dav.xml.Names.dav;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.cardea.contacts.ContentLine;
import org.cardea.contacts.Malformed;
import org.cardea.contacts.Photos;
import org.cardea.dav.xml.Node;
import org.cardea.interchange.vcard.OwnCards;
import org.cardea.sync.Entry;
import org.cardea.sync.EntryStore;
import org.cardea.sync.Head;
import org.cardea.sync.Pages;

/** addressbook-query (RFC 6352 section 8.6): the cards that meet a filter, as of one moment. */
@Singleton
class Query {
    private static final int PAGE = 500;

    private final FindThings things;
    private final EntryStore entries;
    private final AddressData data;
    private final CardDetails details;

    Query(FindThings things, EntryStore entries, AddressData data, CardDetails details) {
        this.things = things;
        this.entries = entries;
        this.data = data;
        this.details = details;
    }

    Answer answer(Call call, Found.Book book, Node report) {
        Wanted wanted = Wanted.of(Optional.of(report));
        Optional<Rendering> rendering = AddressData.asked(report);
        Filter filter =
                Filter.of(report.first(card("filter")).orElseThrow(() -> Refusal.forbidden(card("valid-filter"))));
        int limit = Report.limit(report, card("limit"), card("nresults"));
        boolean any = !call.said("Depth").orElse("1").equals("0");
        return Multistatus.answer(call, wanted, answers -> {
            if (any && search(book, filter, limit, rendering, answers)) {
                answers.status(book.href(), 507, dav("number-of-matches-within-limits"));
            }
        });
    }

    /** True where there would have been more. */
    private boolean search(
            Found.Book book, Filter filter, int limit, Optional<Rendering> rendering, Multistatus answers)
            throws IOException {
        Head head = book.named().head();
        boolean version4 = rendering.orElse(Rendering.USUAL).version4();
        int left = limit;
        for (List<Entry> page : new Pages(after -> entries.living(book.grant(), head, after, PAGE))) {
            List<Entry> met = page.stream()
                    .filter(entry -> !book.view().hides(entry.card()))
                    .filter(entry -> meets(book, entry, filter, version4))
                    .toList();
            var names = things.names(book.grant(), met.stream().map(Entry::card).toList());
            var more = details.of(book, answers.wanted(), met, Query::step);
            for (Entry entry : met) {
                if (left-- == 0) {
                    return true;
                }
                Found.Card found = FindThings.card(book, names.get(entry.card()), step(entry));
                answers.properties(found, CardDetails.and(more, entry.card(), data.of(book, entry, rendering)));
            }
        }
        return false;
    }

    private static EntryStore.Step step(Entry entry) {
        return new EntryStore.Step(entry.card(), entry.seq(), entry.deleted());
    }

    /** The card as this client sees it is what it asks about. */
    private static boolean meets(Found.Book book, Entry entry, Filter filter, boolean version4) {
        if (entry.broken()) {
            return false;
        }
        List<ContentLine> lines = lines(book.view().shown(EntryStore.Text.of(entry)));
        return filter.meets(version4 ? lines : OwnCards.linesOfVersion3(entry.card(), lines));
    }

    /** Pictures are no text: their places are enough. */
    private static List<ContentLine> lines(EntryStore.Text card) {
        try {
            return new Photos(new String(card.text(), UTF_8), List.of()).lines();
        } catch (Malformed impossible) {
            throw new IllegalStateException("A stored card is malformed", impossible);
        }
    }
}
