package org.cardea.dav;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cardea.sync.Entry;
import org.cardea.sync.EntryStore;
import org.cardea.sync.PhotoName;

/** GET and HEAD of a card (RFC 6352 section 6.3.1); what holds others has no content of its own. */
@Singleton
class GetCard {
    private final FindThings things;
    private final EntryStore entries;

    GetCard(FindThings things, EntryStore entries) {
        this.things = things;
        this.entries = entries;
    }

    Answer answer(Call call) {
        if (!(call.where() instanceof Hrefs.Where.Card where)) {
            things.at(call);
            throw Refusal.of(405);
        }
        Found.Book book = things.book(call.caller(), where.book());
        Found.Card found = things.card(book, where.name()).orElseThrow(Refusal::notFound);
        Preconditions preconditions = Preconditions.of(call);
        if (!preconditions.metBy(Optional.of(found.etag()))) {
            return Answer.of(preconditions.mustMatch().isEmpty() ? 304 : 412).with("ETag", found.etag());
        }
        return shown(call, book, found);
    }

    /** What a GET without preconditions is answered; empty where there is nothing. */
    Optional<Answer> shown(Call call, Hrefs.Where.Card where) {
        Found.Book book = things.book(call.caller(), where.book());
        return things.card(book, where.name()).map(found -> shown(call, book, found));
    }

    private Answer shown(Call call, Found.Book book, Found.Card found) {
        Entry entry = entries.ofCards(book.grant(), 0, List.of(found.card())).entries().stream()
                .filter(each -> !each.deleted())
                .findFirst()
                .orElseThrow(Refusal::notFound);
        return answer(
                call,
                new Found.Card(found.href(), entry.card(), found.epoch(), entry.seq(), found.groups()),
                book,
                entry);
    }

    private Answer answer(Call call, Found.Card card, Found.Book book, Entry entry) {
        if (entry.broken()) {
            throw Refusal.of(409);
        }
        Rendering rendering = Rendering.accepted(call.said("Accept").orElse(""));
        Map<PhotoName, byte[]> photos = entries.photos(book.grant(), List.of(entry));
        if (!photos.keySet().containsAll(entry.photos())) {
            throw Refusal.of(409);
        }
        byte[] text = rendering
                .data(book.view().shown(EntryStore.Text.of(entry)), photos)
                .whole();
        return new Answer(200, Map.of(), out -> out.write(text))
                .with("Content-Type", "text/vcard; charset=utf-8; version=" + (rendering.version4() ? "4.0" : "3.0"))
                .with("Content-Length", String.valueOf(text.length))
                .with("Vary", "Accept")
                .with("Last-Modified", ResourceProperties.http(entry.time()))
                .with("ETag", card.etag());
    }
}
