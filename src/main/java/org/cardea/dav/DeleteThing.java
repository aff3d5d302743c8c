package org.cardea.dav;

import static org.cardea.dav.xml.Names.dav;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.OptionalLong;
import org.cardea.accounts.Grant;
import org.cardea.sync.BookStore;
import org.cardea.sync.Change;
import org.cardea.sync.Ledger;
import org.cardea.sync.Packet;
import org.cardea.sync.Result;

/**
 * DELETE of a card, or of a book, which goes into the trash whole (ADR 29). A deletion that the guard holds is accepted
 * and not carried out yet: 202 (ADR 28).
 */
@Singleton
class DeleteThing {
    private static final int TRIES = 5;

    private final FindThings things;
    private final BookStore books;
    private final Ledger ledger;

    DeleteThing(FindThings things, BookStore books, Ledger ledger) {
        this.things = things;
        this.books = books;
        this.ledger = ledger;
    }

    Answer answer(Call call) {
        if (call.where() instanceof Hrefs.Where.Card where) {
            return card(call, where);
        }
        return switch (things.at(call)) {
            case Found.Book book -> book(call, book);
            default -> throw Refusal.of(403);
        };
    }

    /** The first book is where everything begins: it stays. */
    private Answer book(Call call, Found.Book book) {
        boolean first =
                book.grant().book().value().equals(call.caller().account().value());
        if (first) {
            throw Refusal.forbidden(dav("need-privileges"));
        }
        if (!QuarkusTransaction.requiringNew().call(() -> books.discard(book.grant()))) {
            throw Refusal.notFound();
        }
        return Answer.of(204);
    }

    private Answer card(Call call, Hrefs.Where.Card where) {
        Grant grant = things.grant(call.caller(), where.book());
        Preconditions preconditions = Preconditions.of(call);
        for (int i = 0; i < TRIES; i++) {
            Found.Card card =
                    things.spot(grant, call, where, Optional.empty()).stored().orElseThrow(Refusal::notFound);
            if (!preconditions.metBy(Optional.of(card.etag()))) {
                throw Refusal.of(412);
            }
            Result result = delete(grant, card);
            if (result.outcome() != Result.Outcome.KEPT) {
                return told(result);
            }
        }
        throw Refusal.of(409);
    }

    private Result delete(Grant grant, Found.Card card) {
        Change change = new Change.Delete(card.card(), OptionalLong.of(card.seq()));
        return ledger.apply(grant, Packet.of(change)).items().getFirst();
    }

    private static Answer told(Result result) {
        return switch (result.outcome()) {
            case HELD -> Answer.of(202);
            case REJECTED -> throw Refusal.of(409);
            default -> Answer.of(204);
        };
    }
}
