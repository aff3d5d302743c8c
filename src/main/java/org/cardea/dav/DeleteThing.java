package org.cardea.dav;

import static org.cardea.dav.xml.Names.dav;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.cardea.accounts.Grant;
import org.cardea.dav.push.KeepSubscriptions;
import org.cardea.notify.BooksChanged;
import org.cardea.sync.BookTrashStore;
import org.cardea.sync.Change;
import org.cardea.sync.Ledger;
import org.cardea.sync.Packet;
import org.cardea.sync.Receipt;
import org.cardea.sync.Result;

/**
 * DELETE of a card, or of a book, which goes into the trash whole (ADR 29). A deletion that the guard holds is accepted
 * and not carried out yet: 202 (ADR 28).
 */
@Singleton
class DeleteThing {
    private static final int TRIES = 5;

    private final FindThings things;
    private final BookTrashStore trash;
    private final Ledger ledger;
    private final DontNotify dontNotify;
    private final KeepSubscriptions push;
    private final Event<BooksChanged> changed;

    DeleteThing(
            FindThings things,
            BookTrashStore trash,
            Ledger ledger,
            DontNotify dontNotify,
            KeepSubscriptions push,
            Event<BooksChanged> changed) {
        this.things = things;
        this.trash = trash;
        this.ledger = ledger;
        this.dontNotify = dontNotify;
        this.push = push;
        this.changed = changed;
    }

    Answer answer(Call call) {
        if (call.where() instanceof Hrefs.Where.Card where) {
            return card(call, where);
        }
        if (call.where() instanceof Hrefs.Where.Push registration) {
            return registration(call, registration.id());
        }
        return switch (things.at(call)) {
            case Found.Book book -> book(call, book);
            default -> throw Refusal.of(403);
        };
    }

    private Answer registration(Call call, UUID id) {
        if (!push.remove(call.caller().account(), call.caller().device(), id)) {
            throw Refusal.notFound();
        }
        return Answer.of(204);
    }

    /** The first book is where everything begins: it stays. */
    private Answer book(Call call, Found.Book book) {
        boolean first =
                book.grant().book().value().equals(call.caller().account().value());
        if (first) {
            throw Refusal.forbidden(dav("need-privileges"));
        }
        if (!QuarkusTransaction.requiringNew().call(() -> discarded(call, book.grant()))) {
            throw Refusal.notFound();
        }
        changed.fire(new BooksChanged(book.grant().account()));
        return Answer.of(204);
    }

    private boolean discarded(Call call, Grant grant) {
        boolean discarded = trash.discard(grant);
        if (discarded) {
            dontNotify.heedEnd(call, grant);
        }
        return discarded;
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
            Result result = delete(call, grant, card);
            if (result.outcome() != Result.Outcome.KEPT) {
                return told(result);
            }
        }
        throw Refusal.of(409);
    }

    private Result delete(Call call, Grant grant, Found.Card card) {
        Change change = new Change.Delete(card.card(), OptionalLong.of(card.seq()));
        Receipt receipt = ledger.apply(grant, Packet.of(change));
        dontNotify.heed(call, grant, receipt);
        return receipt.items().getFirst();
    }

    private static Answer told(Result result) {
        return switch (result.outcome()) {
            case HELD -> Answer.of(202);
            case REJECTED -> throw Refusal.of(409);
            default -> Answer.of(204);
        };
    }
}
