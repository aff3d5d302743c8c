package org.cardea.dav;

import static org.cardea.dav.xml.Names.card;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Semaphore;
import org.cardea.accounts.Grant;
import org.cardea.contacts.Card;
import org.cardea.contacts.ContentLine;
import org.cardea.contacts.Malformed;
import org.cardea.interchange.vcard.EditedVersion3;
import org.cardea.interchange.vcard.OwnCards;
import org.cardea.shared.CardId;
import org.cardea.shared.SqlStore;
import org.cardea.shared.Write;
import org.cardea.sync.Change;
import org.cardea.sync.Cursor;
import org.cardea.sync.Entry;
import org.cardea.sync.EntryStore;
import org.cardea.sync.Ledger;
import org.cardea.sync.MovedOn;
import org.cardea.sync.Packet;
import org.cardea.sync.Reason;
import org.cardea.sync.Receipt;
import org.cardea.sync.Result;

/** PUT (RFC 6352 section 6.3.2). */
@Singleton
class PutCard {
    /** As clients are told, pictures included. */
    static final int LONGEST = 4 * 1024 * 1024;

    private static final int TRIES = 5;

    /** Characters from which on a card is worked on one at a time: it takes several times its length of the memory. */
    private static final int LARGE = 512 * 1024;

    private final Semaphore large = new Semaphore(1, true);

    private final FindThings things;
    private final EntryStore entries;
    private final Ledger ledger;
    private final Seen seen;
    private final Regroup regroup;
    private final DontNotify dontNotify;

    PutCard(FindThings things, EntryStore entries, Ledger ledger, Seen seen, Regroup regroup, DontNotify dontNotify) {
        this.things = things;
        this.entries = entries;
        this.ledger = ledger;
        this.seen = seen;
        this.regroup = regroup;
        this.dontNotify = dontNotify;
    }

    /**
     * @param text as the client sent it
     * @param lines of the text
     */
    private record Wish(
            Call call,
            Grant grant,
            Hrefs.Where.Card where,
            Preconditions preconditions,
            String text,
            List<ContentLine> lines) {

        Optional<CardId> saidId() {
            return lines.stream()
                    .filter(line -> line.is("UID") && !line.value().isBlank())
                    .findFirst()
                    .map(line -> OwnCards.card(line.value().strip()));
        }
    }

    /** @param base the seq of the content that was edited; empty for a new card */
    private record Put(Wish wish, Spot spot, CardId id, OptionalLong base) {
        boolean creates() {
            return spot.stored().isEmpty();
        }

        /**
         * With a precondition, and where there is nothing to merge with, the ledger sees to it under its lock that all is
         * as it was looked at; else the client's edit is merged with what came since.
         */
        boolean exact() {
            return creates() || !wish.preconditions().none();
        }
    }

    Answer answer(Call call) {
        if (!(call.place() instanceof Hrefs.Where.Card where)) {
            throw Refusal.of(405);
        }
        return store(call, where);
    }

    /** POST (RFC 5995): a new card, under a name of ours. */
    Answer add(Call call, Hrefs.Where.Book book) {
        things.at(call);
        Hrefs.Where.Card where = new Hrefs.Where.Card(book, Hrefs.nameOf(CardId.random()));
        return store(call, where).with("Location", call.hrefs().card(book, where.name()));
    }

    private Answer store(Call call, Hrefs.Where.Card where) {
        requireVcard(call.said("Content-Type").orElse("text/vcard"));
        String text = ReadBody.card(call.body(), LONGEST);
        if (text.length() < LARGE) {
            return store(call, where, text);
        }
        large.acquireUninterruptibly();
        try {
            return store(call, where, text);
        } finally {
            large.release();
        }
    }

    private Answer store(Call call, Hrefs.Where.Card where, String text) {
        try {
            Grant grant = things.grant(call.caller(), where.book());
            return store(new Wish(call, grant, where, Preconditions.of(call), text, Card.lines(text)));
        } catch (Malformed malformed) {
            throw Refusal.forbidden(card("valid-address-data"));
        }
    }

    private static void requireVcard(String type) {
        String media = type.split(";")[0].strip().toLowerCase(Locale.ROOT);
        if (!List.of("text/vcard", "text/x-vcard", "text/directory", "application/octet-stream", "text/plain")
                .contains(media)) {
            throw Refusal.forbidden(card("supported-address-data"));
        }
    }

    /** Who finds the book changed between look and lock looks again. */
    private Answer store(Wish wish) throws Malformed {
        for (int i = 0; i < TRIES; i++) {
            Optional<Answer> answer = stored(looked(wish));
            if (answer.isPresent()) {
                return answer.get();
            }
        }
        throw Refusal.of(412);
    }

    private Put looked(Wish wish) {
        Optional<CardId> said = wish.saidId();
        Spot spot = things.place(wish.grant(), wish.call(), wish.where(), said);
        Optional<Found.Card> stored = spot.stored();
        if (!wish.preconditions().metBy(stored.map(Found.Card::etag))) {
            throw Refusal.of(412);
        }
        CardId id = said.or(() -> stored.map(Found.Card::card)).orElseGet(CardId::random);
        refuseConflict(wish, spot, id);
        OptionalLong base = wish.preconditions().none()
                ? seen.base(wish.grant(), stored)
                : stored.map(card -> OptionalLong.of(card.seq())).orElse(OptionalLong.empty());
        return new Put(wish, spot, id, base);
    }

    /** One name, one UID; one UID, one name (RFC 6352 section 6.3.2.1). */
    private static void refuseConflict(Wish wish, Spot spot, CardId id) {
        boolean another = spot.stored().isPresent() && !spot.isHeldBy(id);
        Optional<String> elsewhere = spot.of(id)
                .filter(card -> card.lives() && !spot.isHeldBy(id))
                .map(card -> wish.call().hrefs().card(wish.where().book(), card.name()));
        if (another || elsewhere.isPresent()) {
            throw Refusal.about(409, card("no-uid-conflict"), another ? spot.href() : elsewhere.get());
        }
    }

    /** Empty where what was looked at was not there any more. */
    private Optional<Answer> stored(Put put) throws Malformed {
        Regroup.Regrouped content = content(put);
        try {
            Packet packet = content.packet(change(put, content.card()), put.exact());
            Grant grant = put.wish().grant();
            Receipt receipt = ledger.apply(grant, packet, applied -> naming(put, applied));
            dontNotify.heed(put.wish().call(), grant, receipt);
            return told(put, content, receipt, receipt.items().getFirst());
        } catch (SqlStore.Taken | MovedOn meanwhile) {
            return Optional.empty();
        }
    }

    private List<Write> naming(Put put, Receipt receipt) {
        return receipt.items().getFirst().outcome() == Result.Outcome.REJECTED
                ? List.of()
                : things.naming(put.wish().grant(), put.id(), put.spot(), receipt);
    }

    private Regroup.Regrouped content(Put put) throws Malformed {
        Wish wish = put.wish();
        List<ContentLine> before = before(put);
        Card read = Card.read(EditedVersion3.read(wish.text(), wish.lines(), before));
        Card content = read.uid().isPresent() ? read : read.identified("urn:uuid:" + put.id());
        return put.spot().view().byCategories()
                ? regroup.of(written(put, content, before))
                : Regroup.Regrouped.asWritten(content);
    }

    private Regroup.Written written(Put put, Card content, List<ContentLine> before) {
        Grant grant = put.wish().grant();
        boolean exactly = put.spot()
                .stored()
                .filter(card -> put.wish().preconditions().mustMatch().contains(card.etag()))
                .isPresent();
        OptionalLong known = exactly || put.creates() ? OptionalLong.empty() : seen.reached(grant);
        return new Regroup.Written(grant, put.spot().view(), put.id(), content, before, put.creates(), exactly, known);
    }

    /** The lines of the card that was edited: what is left alone in an older version's words is kept to the letter. */
    private List<ContentLine> before(Put put) throws Malformed {
        boolean asked =
                EditedVersion3.isOlder(put.wish().lines()) || put.spot().view().byCategories();
        if (put.base().isEmpty() || !asked) {
            return List.of();
        }
        Grant grant = put.wish().grant();
        for (Entry entry : entries.at(grant, List.of(put.base().getAsLong()))) {
            if (!entry.deleted() && !entry.broken()) {
                return Card.lines(entries.text(grant, entry));
            }
        }
        return List.of();
    }

    private static Change change(Put put, Card content) {
        return put.exact()
                ? new Change.PutExactly(put.id(), content, put.base())
                : new Change.PutCard(put.id(), content, put.base());
    }

    private static Optional<Answer> told(Put put, Regroup.Regrouped content, Receipt receipt, Result result) {
        return switch (result.outcome()) {
            case REJECTED -> refused(result.reason());
            case APPLIED ->
                Optional.of(applied(put, content, new Cursor(receipt.after().epoch(), result.seq())));
            default -> Optional.of(Answer.of(204));
        };
    }

    /**
     * The ETag is only told where a GET without wishes gives back just these bytes: a client that is told none asks for
     * what was made of its card.
     */
    private static Answer applied(Put put, Regroup.Regrouped content, Cursor cursor) {
        Answer answer = Answer.of(put.creates() ? 201 : 204);
        boolean same = content.plain()
                && Rendering.USUAL.givesBack(
                        put.id(), content.card(), put.wish().text());
        return same ? answer.with("ETag", '"' + cursor.text() + '"') : answer;
    }

    /** Empty where what was looked at has changed since. */
    static <T> Optional<T> refused(Reason reason) {
        return switch (reason.code()) {
            case Reason.CHANGED_MEANWHILE -> Optional.empty();
            case "vcard-too-large", "photo-too-large", "group-too-large", "book-full" -> throw TooMuch.of(reason);
            default -> throw Refusal.saying(403, List.of(card("valid-address-data")), reason.detail());
        };
    }
}
