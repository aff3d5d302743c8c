package org.cardea.dav;

import static org.cardea.dav.xml.Names.card;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.cardea.accounts.Grant;
import org.cardea.contacts.Card;
import org.cardea.contacts.Malformed;
import org.cardea.shared.CardId;
import org.cardea.shared.SqlStore;
import org.cardea.sync.Change;
import org.cardea.sync.Entry;
import org.cardea.sync.EntryStore;
import org.cardea.sync.Ledger;
import org.cardea.sync.MovedOn;
import org.cardea.sync.Packet;
import org.cardea.sync.Receipt;
import org.cardea.sync.Result;

/**
 * COPY and MOVE (RFC 4918 sections 9.8 and 9.9) of a card into another book of the account. It is there before it goes
 * here: whatever happens between, nothing is lost. Within its book a card gets another name and stays the card it is; it is
 * not copied there, for a UID is there once (ADR 31). Books stay where they are.
 */
@Singleton
class CopyCard {
    private static final int TRIES = 5;

    private final FindThings things;
    private final EntryStore entries;
    private final Ledger ledger;
    private final Regroup regroup;
    private final DontNotify dontNotify;

    CopyCard(FindThings things, EntryStore entries, Ledger ledger, Regroup regroup, DontNotify dontNotify) {
        this.things = things;
        this.entries = entries;
        this.ledger = ledger;
        this.regroup = regroup;
        this.dontNotify = dontNotify;
    }

    /** What is brought where. */
    private record Errand(Call call, Found.Book from, Found.Card source, Destination to, Grant grant) {
        boolean withinBook() {
            return grant.book().equals(from.grant().book());
        }
    }

    Answer copy(Call call) {
        return answer(call, false);
    }

    Answer move(Call call) {
        return answer(call, true);
    }

    private Answer answer(Call call, boolean move) {
        if (!(call.where() instanceof Hrefs.Where.Card where)) {
            things.at(call);
            throw Refusal.of(403);
        }
        for (int i = 0; i < TRIES; i++) {
            Optional<Answer> answer = attempt(errand(call, where, move), move);
            if (answer.isPresent()) {
                return answer.get();
            }
        }
        throw Refusal.of(409);
    }

    private Errand errand(Call call, Hrefs.Where.Card where, boolean move) {
        Found.Book from = things.book(call.caller(), where.book());
        Found.Card source = things.card(from, where.name()).orElseThrow(Refusal::notFound);
        if (!Preconditions.of(call).metBy(Optional.of(source.etag()))) {
            throw Refusal.of(412);
        }
        Destination to = Destination.of(call);
        boolean same = to.where().book().id().equals(where.book().id());
        if (same && to.where().name().equals(where.name())) {
            throw Refusal.of(403);
        }
        if (same && !move) {
            throw conflict(source.href());
        }
        return new Errand(
                call, from, source, to, things.grant(call.caller(), to.where().book()));
    }

    /** Empty where something was changed between look and lock. */
    private Optional<Answer> attempt(Errand errand, boolean move) {
        Spot spot = spot(errand);
        boolean replaces = spot.stored().isPresent();
        if (replaces && !errand.to().overwrite()) {
            throw Refusal.of(412);
        }
        if (replaces && !spot.isHeldBy(errand.source().card())) {
            return vacated(errand, spot) ? attempt(errand, move).map(done -> told(spot, true)) : Optional.empty();
        }
        if (errand.withinBook()) {
            return isRenamed(errand, spot) ? Optional.of(told(spot, false)) : Optional.empty();
        }
        if (!isStored(errand, spot)) {
            return Optional.empty();
        }
        return move
                ? taken(errand).map(status -> status == 202 ? Answer.of(202) : told(spot, replaces))
                : Optional.of(told(spot, replaces));
    }

    private static Answer told(Spot spot, boolean replaces) {
        return replaces ? Answer.of(204) : Answer.of(201).with("Location", spot.href());
    }

    private static Refusal conflict(String href) {
        return Refusal.about(409, card("no-uid-conflict"), href);
    }

    /** Refuses a card that is in the other book under another name. */
    private Spot spot(Errand errand) {
        CardId id = errand.source().card();
        Spot spot = things.place(errand.grant(), errand.call(), errand.to().where(), Optional.of(id));
        boolean elsewhere = !errand.withinBook() && !spot.isHeldBy(id);
        spot.of(id).filter(card -> elsewhere && card.lives()).ifPresent(card -> {
            throw conflict(errand.call().hrefs().card(errand.to().where().book(), card.name()));
        });
        return spot;
    }

    /** What stood there goes into the trash. */
    private boolean vacated(Errand errand, Spot spot) {
        Found.Card there = spot.stored().orElseThrow();
        Result gone = delete(errand, errand.grant(), there);
        if (gone.outcome() == Result.Outcome.HELD) {
            throw Refusal.of(409);
        }
        return gone.outcome() != Result.Outcome.KEPT;
    }

    private boolean isStored(Errand errand, Spot spot) {
        CardId id = errand.source().card();
        OptionalLong base =
                spot.stored().map(stored -> OptionalLong.of(stored.seq())).orElse(OptionalLong.empty());
        Regroup.Regrouped content = content(errand, spot);
        return isApplied(errand, spot, content.packet(new Change.PutExactly(id, content.card(), base), true));
    }

    /** The card is told again, for everybody to see it under its new name. */
    private boolean isRenamed(Errand errand, Spot spot) {
        Found.Card card = errand.source();
        return isApplied(
                errand, spot, Packet.exact(List.of(new Change.Reissue(card.card(), OptionalLong.of(card.seq())))));
    }

    private boolean isApplied(Errand errand, Spot spot, Packet packet) {
        CardId id = errand.source().card();
        try {
            Receipt receipt =
                    ledger.apply(errand.grant(), packet, applied -> things.naming(errand.grant(), id, spot, applied));
            dontNotify.heed(errand.call(), errand.grant(), receipt);
            Result result = receipt.items().getFirst();
            return result.outcome() != Result.Outcome.REJECTED
                    || PutCard.<Boolean>refused(result.reason()).isPresent();
        } catch (SqlStore.Taken | MovedOn meanwhile) {
            return false;
        }
    }

    private Regroup.Regrouped content(Errand errand, Spot spot) {
        Grant grant = errand.from().grant();
        Entry entry = entries.at(grant, List.of(errand.source().seq())).stream()
                .filter(each -> !each.deleted() && !each.broken())
                .findFirst()
                .orElseThrow(() -> Refusal.of(409));
        try {
            Card read = Card.read(entries.text(grant, entry));
            Card whole = read.uid().isPresent() ? read : read.identified("urn:uuid:" + entry.card());
            return spot.view().byCategories() ? regrouped(errand, spot, whole) : Regroup.Regrouped.asWritten(whole);
        } catch (Malformed impossible) {
            throw new IllegalStateException("A stored card is malformed", impossible);
        }
    }

    /** For whoever sees its groups in the card they come along with it: there it is in the groups of their names. */
    private Regroup.Regrouped regrouped(Errand errand, Spot spot, Card whole) throws Malformed {
        CardId id = errand.source().card();
        List<String> names = errand.from().view().memberships().names(id);
        Card shown = Card.read(Categories.with(whole.text(), names));
        return regroup.of(new Regroup.Written(
                errand.grant(), spot.view(), id, shown, whole.lines(), true, false, OptionalLong.empty()));
    }

    /** Empty where it was edited since it was copied: the copy is made anew. */
    private Optional<Integer> taken(Errand errand) {
        Result gone = delete(errand, errand.from().grant(), errand.source());
        return switch (gone.outcome()) {
            case KEPT -> Optional.empty();
            case HELD -> Optional.of(202);
            default -> Optional.of(204);
        };
    }

    private Result delete(Errand errand, Grant grant, Found.Card card) {
        Change change = new Change.Delete(card.card(), OptionalLong.of(card.seq()));
        Receipt receipt = ledger.apply(grant, Packet.of(change));
        dontNotify.heed(errand.call(), grant, receipt);
        return receipt.items().getFirst();
    }
}
