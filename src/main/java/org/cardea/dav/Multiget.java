package org.cardea.dav;

import static org.cardea.dav.xml.Names.dav;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cardea.dav.xml.Node;
import org.cardea.shared.CardId;
import org.cardea.sync.Entry;
import org.cardea.sync.EntryStore;

/** addressbook-multiget (RFC 6352 section 8.7): every address that is asked for is answered, were it by 404. */
@Singleton
class Multiget {
    private static final int AT_ONCE = 200;

    private final FindThings things;
    private final EntryStore entries;
    private final AddressData data;

    Multiget(FindThings things, EntryStore entries, AddressData data) {
        this.things = things;
        this.entries = entries;
        this.data = data;
    }

    Answer answer(Call call, Found.Book book, Node report) {
        Wanted wanted = Wanted.of(Optional.of(report));
        Optional<Rendering> rendering = AddressData.asked(report);
        List<String> hrefs = report.all(dav("href"))
                .map(href -> href.text().strip())
                .distinct()
                .toList();
        return Multistatus.answer(call, wanted, answers -> {
            for (int from = 0; from < hrefs.size(); from += AT_ONCE) {
                some(call, book, hrefs.subList(from, Math.min(hrefs.size(), from + AT_ONCE)), rendering, answers);
            }
        });
    }

    private void some(
            Call call, Found.Book book, List<String> hrefs, Optional<Rendering> rendering, Multistatus answers)
            throws IOException {
        Map<String, String> names = new LinkedHashMap<>();
        for (String href : hrefs) {
            call.hrefs().where(href).ifPresent(where -> {
                if (where instanceof Hrefs.Where.Card card
                        && card.book().id().equals(book.named().book())) {
                    names.put(href, card.name());
                }
            });
        }
        Map<String, Found.Card> found = things.cards(book, names.values());
        Map<CardId, String> asked = new HashMap<>();
        for (String href : hrefs) {
            Found.Card card = names.containsKey(href) ? found.get(names.get(href)) : null;
            if (card == null || asked.putIfAbsent(card.card(), href) != null) {
                answers.status(href, 404, null);
            }
        }
        tell(book, asked, rendering, answers);
    }

    /** Under the address it was asked by. */
    private void tell(Found.Book book, Map<CardId, String> asked, Optional<Rendering> rendering, Multistatus answers)
            throws IOException {
        Map<CardId, String> left = new HashMap<>(asked);
        long after = 0;
        EntryStore.Page page;
        do {
            page = entries.ofCards(book.grant(), after, asked.keySet());
            for (Entry entry : page.entries()) {
                after = entry.seq();
                String href = left.remove(entry.card());
                if (href != null && !entry.deleted()) {
                    long epoch = book.named().head().epoch();
                    answers.properties(
                            new Found.Card(
                                    href,
                                    entry.card(),
                                    epoch,
                                    entry.seq(),
                                    book.view().mark(entry.card())),
                            data.of(book, entry, rendering));
                } else if (href != null) {
                    answers.status(href, 404, null);
                }
            }
        } while (page.more());
    }
}
