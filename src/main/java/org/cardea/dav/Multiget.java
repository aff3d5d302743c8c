package org.cardea.dav;

import static org.cardea.dav.xml.Names.dav;

import io.quarkus.runtime.ExecutorRecorder;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cardea.dav.xml.Node;
import org.cardea.shared.CardId;
import org.cardea.sync.EntryStore;
import org.cardea.sync.PhotoName;

/** addressbook-multiget (RFC 6352 section 8.7): every address that is asked for is answered, were it by 404. */
@Singleton
class Multiget {
    private static final int FIRST = 25;
    private static final int AT_ONCE = 100;
    private static final int PHOTO_BYTES = 1024 * 1024;

    private final FindThings things;
    private final EntryStore entries;
    private final AddressData data;
    private final CardDetails details;

    Multiget(FindThings things, EntryStore entries, AddressData data, CardDetails details) {
        this.things = things;
        this.entries = entries;
        this.data = data;
        this.details = details;
    }

    Answer answer(Call call, Found.Book book, Node report) {
        Wanted wanted = Wanted.of(Optional.of(report));
        Optional<Rendering> rendering = AddressData.asked(report);
        List<String> hrefs = report.all(dav("href"))
                .map(href -> href.text().strip())
                .distinct()
                .toList();
        return Multistatus.answer(call, wanted, answers -> {
            Ahead<Read> reading = new Ahead<>(new Walk(call, book, hrefs), ExecutorRecorder.getCurrent());
            while (reading.hasNext()) {
                tell(book, reading.next(), rendering, answers);
            }
        });
    }

    /**
     * Addresses by the cards they name; the others name nothing.
     *
     * @param told of which cards there was something to tell, while the page is told
     */
    private record Page(Map<CardId, String> asked, List<String> nothing, Set<CardId> told) {}

    /**
     * What stands there, and of its photos as many as fit.
     *
     * @param last whether nothing more of the page is to come
     */
    private record Read(Page page, boolean last, List<EntryStore.Text> texts, Map<PhotoName, byte[]> photos) {}

    /** From page to page, after each the large cards in it one by one. */
    private final class Walk implements Iterator<Read> {
        private final Call call;
        private final Found.Book book;
        private final Callings callings;
        private final Iterator<List<String>> slices;
        private final Deque<Long> large = new ArrayDeque<>();
        private Page page;

        Walk(Call call, Found.Book book, List<String> hrefs) {
            this.call = call;
            this.book = book;
            this.callings = things.callings(book.grant());
            this.slices = pages(hrefs).iterator();
        }

        @Override
        public boolean hasNext() {
            return !large.isEmpty() || slices.hasNext();
        }

        @Override
        public Read next() {
            List<EntryStore.Text> texts = large.isEmpty() ? several() : one(large.remove());
            var photos = entries.photosOf(book.grant(), texts, PHOTO_BYTES);
            return new Read(page, large.isEmpty(), texts, photos);
        }

        private List<EntryStore.Text> several() {
            page = page(call, book, slices.next(), callings);
            EntryStore.Texts read = entries.textsOf(book.grant(), page.asked().keySet());
            large.addAll(read.large());
            return read.texts();
        }

        private List<EntryStore.Text> one(long seq) {
            return entries.at(book.grant(), List.of(seq)).stream()
                    .map(EntryStore.Text::of)
                    .toList();
        }
    }

    /** Few at first: whoever asks has something to read soon, and the next are read meanwhile. */
    static List<List<String>> pages(List<String> hrefs) {
        List<List<String>> pages = new ArrayList<>();
        int size = FIRST;
        for (int from = 0; from < hrefs.size(); from += pages.getLast().size()) {
            pages.add(hrefs.subList(from, Math.min(hrefs.size(), from + size)));
            size = Math.min(2 * size, AT_ONCE);
        }
        return pages;
    }

    private static Page page(Call call, Found.Book book, List<String> hrefs, Callings callings) {
        Map<String, String> names = new HashMap<>();
        Hrefs all = call.hrefs();
        for (String href : hrefs) {
            if (href.startsWith(book.href()) && isPlain(href, book.href().length())) {
                names.put(href, href.substring(book.href().length()));
            } else {
                all.where(href).ifPresent(where -> {
                    if (where instanceof Hrefs.Where.Card card
                            && card.book().id().equals(book.named().book())) {
                        names.put(href, card.name());
                    }
                });
            }
        }
        Map<String, CardId> found = callings.cards(names.values());
        Map<CardId, String> asked = new HashMap<>();
        List<String> nothing = new ArrayList<>();
        for (String href : hrefs) {
            CardId card = names.containsKey(href) ? found.get(names.get(href)) : null;
            if (card == null || asked.putIfAbsent(card, href) != null) {
                nothing.add(href);
            }
        }
        return new Page(asked, nothing, new HashSet<>());
    }

    /** Whether what follows is the name of a card as it stands there. */
    private static boolean isPlain(String href, int from) {
        return from < href.length() && href.indexOf('/', from) < 0 && href.indexOf('%', from) < 0;
    }

    /** Under the address it was asked by. */
    private void tell(Found.Book book, Read read, Optional<Rendering> rendering, Multistatus answers)
            throws IOException {
        Map<CardId, String> asked = read.page().asked();
        Set<CardId> told = read.page().told();
        long epoch = book.named().head().epoch();
        var more = details.of(book, answers.wanted(), read.texts(), EntryStore.Text::step);
        for (EntryStore.Text text : read.texts()) {
            String href = asked.get(text.card());
            if (!text.deleted() && !book.view().hides(text.card()) && told.add(text.card())) {
                long mark = book.view().mark(text.card());
                answers.properties(
                        new Found.Card(href, text.card(), epoch, text.seq(), mark),
                        CardDetails.and(more, text.card(), data.of(book, text, rendering, read.photos())));
            }
        }
        if (read.last()) {
            for (String href : read.page().nothing()) {
                answers.status(href, 404, null);
            }
            for (var each : asked.entrySet()) {
                if (!told.contains(each.getKey())) {
                    answers.status(each.getValue(), 404, null);
                }
            }
        }
    }
}
