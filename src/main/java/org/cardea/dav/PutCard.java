package org.cardea.dav;

import static org.cardea.dav.xml.Names.card;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import org.cardea.contacts.Card;
import org.cardea.contacts.ContentLine;
import org.cardea.contacts.Malformed;
import org.cardea.interchange.vcard.EditedVersion3;
import org.cardea.interchange.vcard.OwnCards;
import org.cardea.shared.CardId;
import org.cardea.sync.Change;
import org.cardea.sync.Cursor;
import org.cardea.sync.Entry;
import org.cardea.sync.EntryStore;
import org.cardea.sync.Ledger;
import org.cardea.sync.Packet;
import org.cardea.sync.Reason;
import org.cardea.sync.Receipt;
import org.cardea.sync.Result;

/** PUT (RFC 6352 section 6.3.2). */
@Singleton
class PutCard {
    /** As clients are told, pictures included. */
    static final int LONGEST = 4 * 1024 * 1024;

    private final FindThings things;
    private final EntryStore entries;
    private final Ledger ledger;
    private final Seen seen;

    PutCard(FindThings things, EntryStore entries, Ledger ledger, Seen seen) {
        this.things = things;
        this.entries = entries;
        this.ledger = ledger;
        this.seen = seen;
    }

    /**
     * @param base the seq of the content that was edited; empty for a new card
     * @param text as the client sent it
     */
    private record Put(
            Call call, Found.Book book, String name, Optional<Found.Card> stored, OptionalLong base, String text) {}

    Answer answer(Call call) {
        if (!(call.where() instanceof Hrefs.Where.Card where)) {
            throw Refusal.of(405);
        }
        requireVcard(call.said("Content-Type").orElse("text/vcard"));
        String text = ReadBody.card(call.body(), LONGEST);
        Found.Book book = things.book(call.caller(), where.book());
        Optional<Found.Card> stored = things.card(book, where.name());
        Preconditions preconditions = Preconditions.of(call);
        if (!preconditions.metBy(stored.map(Found.Card::etag))) {
            throw Refusal.of(412);
        }
        OptionalLong base = preconditions.none() ? seen.base(book.grant(), stored) : standing(stored);
        return store(new Put(call, book, where.name(), stored, base, text));
    }

    private static OptionalLong standing(Optional<Found.Card> stored) {
        return stored.map(card -> OptionalLong.of(card.seq())).orElse(OptionalLong.empty());
    }

    private static void requireVcard(String type) {
        String media = type.split(";")[0].strip().toLowerCase(Locale.ROOT);
        if (!List.of("text/vcard", "text/x-vcard", "text/directory", "application/octet-stream", "text/plain")
                .contains(media)) {
            throw Refusal.forbidden(card("supported-address-data"));
        }
    }

    private Answer store(Put put) {
        try {
            Card read = Card.read(EditedVersion3.read(put.text(), before(put)));
            CardId id = identity(put, read);
            Card identified = read.uid().isPresent() ? read : read.identified("urn:uuid:" + id);
            refuseConflict(put, id);
            if (put.stored().isEmpty() && !things.name(put.book().grant(), id, put.name())) {
                throw Refusal.of(412);
            }
            Receipt receipt = ledger.apply(put.book().grant(), Packet.of(change(put, id, identified)));
            return told(put, receipt, receipt.items().getFirst());
        } catch (Malformed malformed) {
            throw Refusal.forbidden(card("valid-address-data"));
        }
    }

    /** The lines of the card that was edited: what is left alone in an older version's words is kept to the letter. */
    private List<ContentLine> before(Put put) throws Malformed {
        if (put.base().isEmpty()) {
            return List.of();
        }
        for (Entry entry : entries.at(put.book().grant(), List.of(put.base().getAsLong()))) {
            if (!entry.deleted() && !entry.broken()) {
                return Card.lines(entries.text(put.book().grant(), entry));
            }
        }
        return List.of();
    }

    private static CardId identity(Put put, Card read) {
        return read.uid()
                .map(OwnCards::card)
                .or(() -> put.stored().map(Found.Card::card))
                .orElseGet(CardId::random);
    }

    /** One name, one UID; one UID, one name (RFC 6352 section 6.3.2.1). */
    private void refuseConflict(Put put, CardId id) {
        if (put.stored().isPresent()) {
            if (!put.stored().get().card().equals(id)) {
                throw Refusal.about(
                        409, card("no-uid-conflict"), put.stored().get().href());
            }
            return;
        }
        boolean lives =
                entries.stepsOf(put.book().grant(), List.of(id)).stream().anyMatch(step -> !step.deleted());
        if (lives) {
            String name = things.names(put.book().grant(), List.of(id)).get(id);
            throw Refusal.about(409, card("no-uid-conflict"), put.book().href() + Hrefs.encode(name));
        }
    }

    /** With a precondition the ledger sees to it under its lock; without, the client's edit is merged with what came since. */
    private static Change change(Put put, CardId id, Card read) {
        return Preconditions.of(put.call()).none()
                ? new Change.Put(id, read.text(), put.base())
                : new Change.PutExactly(id, read.text(), put.base());
    }

    private Answer told(Put put, Receipt receipt, Result result) {
        return switch (result.outcome()) {
            case REJECTED -> throw refused(result.reason());
            case APPLIED -> stored(put, receipt, result);
            default -> Answer.of(204);
        };
    }

    /**
     * The ETag is only told where a GET without wishes gives back just these bytes: a client that is told none asks for
     * what was made of its card.
     */
    private Answer stored(Put put, Receipt receipt, Result result) {
        Answer answer = Answer.of(put.stored().isPresent() ? 204 : 201);
        boolean same = entries.ofCards(put.book().grant(), 0, List.of(result.card())).entries().stream()
                .filter(entry -> entry.seq() == result.seq() && !entry.broken())
                .anyMatch(entry -> Rendering.USUAL
                        .text(entry, entries.photos(put.book().grant(), List.of(entry)))
                        .equals(put.text()));
        String etag = '"' + new Cursor(receipt.after().epoch(), result.seq()).text() + '"';
        return same ? answer.with("ETag", etag) : answer;
    }

    private static Refusal refused(Reason reason) {
        return switch (reason.code()) {
            case Reason.CHANGED_MEANWHILE -> Refusal.of(412);
            case "vcard-too-large", "photo-too-large", "group-too-large" ->
                Refusal.forbidden(card("max-resource-size"));
            case "book-full" -> Refusal.of(507);
            default -> Refusal.forbidden(card("valid-address-data"));
        };
    }
}
