package org.cardea.dav;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.cardea.accounts.AccountStore;
import org.cardea.accounts.Caller;
import org.cardea.accounts.Gate;
import org.cardea.accounts.Grant;
import org.cardea.accounts.GroupForm;
import org.cardea.shared.BookId;
import org.cardea.shared.CardId;
import org.cardea.shared.Problem;
import org.cardea.shared.Write;
import org.cardea.sync.BookStore;
import org.cardea.sync.EntryStore;
import org.cardea.sync.Head;
import org.cardea.sync.Receipt;
import org.cardea.sync.Result;

/** From addresses to what is there; what is not the caller's is not there. */
@Singleton
class FindThings {
    private final Gate gate;
    private final AccountStore accounts;
    private final BookStore books;
    private final EntryStore entries;
    private final DavNameStore names;
    private final FormerNameStore former;
    private final DavBookStore notes;
    private final SpotStore spots;
    private final ReadGroups groups;

    FindThings(
            Gate gate,
            AccountStore accounts,
            BookStore books,
            EntryStore entries,
            DavNameStore names,
            FormerNameStore former,
            DavBookStore notes,
            SpotStore spots,
            ReadGroups groups) {
        this.gate = gate;
        this.accounts = accounts;
        this.books = books;
        this.entries = entries;
        this.names = names;
        this.former = former;
        this.notes = notes;
        this.spots = spots;
        this.groups = groups;
    }

    Found at(Call call) {
        return switch (call.where()) {
            case Hrefs.Where.Root root -> new Found.Root(Hrefs.ROOT);
            case Hrefs.Where.Principal principal -> principal(call);
            case Hrefs.Where.Home home -> home(call);
            case Hrefs.Where.Book book -> book(call.caller(), book);
            case Hrefs.Where.Push push -> throw Refusal.notFound();
            case Hrefs.Where.Card card -> {
                Found.Book book = book(call.caller(), card.book());
                yield card(book, card.name()).orElseThrow(Refusal::notFound);
            }
        };
    }

    Found.Principal principal(Call call) {
        return new Found.Principal(
                call.hrefs().principal(),
                said(call, DavBookStore.PRINCIPAL),
                () -> accounts.login(call.caller().account()));
    }

    Found.Home home(Call call) {
        return new Found.Home(call.hrefs().home(), said(call, DavBookStore.HOME));
    }

    private DavBookStore.Notes said(Call call, BookId of) {
        return notes.all(call.caller().account()).getOrDefault(of, DavBookStore.Notes.NONE);
    }

    Grant grant(Caller caller, Hrefs.Where.Book book) {
        return gate.enter(caller, book.id().toString());
    }

    Found.Book book(Caller caller, Hrefs.Where.Book where) {
        Grant grant = grant(caller, where);
        BookStore.Named named = books.named(grant).orElseThrow(Refusal::notFound);
        return new Found.Book(
                new Hrefs(caller.account()).book(where),
                where,
                grant,
                named,
                once(() -> notes.all(caller.account()).getOrDefault(named.book(), DavBookStore.Notes.NONE)),
                view(caller, grant, named));
    }

    private static <T> Supplier<T> once(Supplier<T> reading) {
        AtomicReference<T> read = new AtomicReference<>();
        return () -> read.updateAndGet(before -> before == null ? reading.get() : before);
    }

    private GroupView view(Caller caller, Grant grant, BookStore.Named named) {
        return new GroupView(caller.groups(), named.head(), () -> groups.of(grant, named.head()));
    }

    private GroupView view(Caller caller, Grant grant) {
        if (caller.groups() == GroupForm.CARDS) {
            return GroupView.STORED;
        }
        Head head = books.head(grant);
        return new GroupView(caller.groups(), head, () -> groups.of(grant, head));
    }

    List<Found.Book> books(Caller caller) {
        Hrefs hrefs = new Hrefs(caller.account());
        var said = notes.all(caller.account());
        List<Found.Book> found = new ArrayList<>();
        for (BookStore.Named named : books.list(caller.account())) {
            Hrefs.Where.Book where = Hrefs.book(named.book());
            Grant grant = grant(caller, where);
            found.add(new Found.Book(
                    hrefs.book(where),
                    where,
                    grant,
                    named,
                    () -> said.getOrDefault(named.book(), DavBookStore.Notes.NONE),
                    view(caller, grant, named)));
        }
        return found;
    }

    Optional<Found.Card> card(Found.Book book, String name) {
        return Optional.ofNullable(cards(book, List.of(name)).get(name));
    }

    /** Those of the names under which a card lives. */
    Map<String, Found.Card> cards(Found.Book book, Collection<String> wanted) {
        Map<String, CardId> ids = callings(book.grant()).cards(wanted);
        Map<CardId, EntryStore.Step> living = new HashMap<>();
        entries.stepsOf(book.grant(), ids.values()).stream()
                .filter(step -> !step.deleted() && !book.view().hides(step.card()))
                .forEach(step -> living.put(step.card(), step));
        Map<String, Found.Card> found = new HashMap<>();
        ids.forEach((name, id) -> {
            if (living.containsKey(id)) {
                found.put(name, card(book, name, living.get(id)));
            }
        });
        return found;
    }

    static Found.Card card(Found.Book book, String name, EntryStore.Step step) {
        return new Found.Card(
                book.href() + Hrefs.encode(name),
                step.card(),
                book.named().head().epoch(),
                step.seq(),
                book.view().mark(step.card()));
    }

    /** What each of the cards is called. */
    Map<CardId, String> names(Grant grant, Collection<CardId> cards) {
        return callings(grant).of(cards);
    }

    /** Addresses that were given up between two seqs; nobody who begins knows any. */
    FormerNames formerNames(Found.Book book, Callings callings, long after, long upTo) {
        if (after == 0 || !callings.changed()) {
            return FormerNames.NONE;
        }
        var names = former.between(book.grant(), after, upTo);
        return FormerNames.of(book, names, cards(book, names.values()).keySet());
    }

    /** For a request that asks for many names, after it has read the book's head. */
    Callings callings(Grant grant) {
        return new Callings(names, grant);
    }

    /** What stands under a name, and of a card that is to stand there. */
    Spot spot(Grant grant, Call call, Hrefs.Where.Card where, Optional<CardId> card) {
        String href = call.hrefs().card(where.book(), where.name());
        GroupView view = view(call.caller(), grant);
        return spots.look(grant, href, where.name(), Callings.byItself(where.name()), card)
                .orElseThrow(Refusal::notFound)
                .seenBy(view);
    }

    /** The same where something is to be made: in a book that is not there it cannot be (RFC 4918 section 9.7.1). */
    Spot place(Grant grant, Call call, Hrefs.Where.Card where, Optional<CardId> card) {
        try {
            return spot(grant, call, where, card);
        } catch (Refusal missing) {
            throw missing.status() == 404 ? Refusal.of(409) : missing;
        } catch (Problem missing) {
            throw missing.status() == 404 ? Refusal.of(409) : missing;
        }
    }

    /** Names the card as it was wanted to be named there; to be done in the ledger's transaction. */
    List<Write> naming(Grant grant, CardId card, Spot spot, Receipt receipt) {
        if (spot.isHeldBy(card)) {
            return List.of();
        }
        List<Write> writes = new ArrayList<>();
        spot.of(card)
                .filter(before -> before.seq() > 0)
                .ifPresent(before -> writes.add(former.adding(grant, card, seq(receipt, card), before.name())));
        writes.addAll(names.giving(grant, card, spot.name(), spot.inTheWay(card)));
        return writes;
    }

    private static long seq(Receipt receipt, CardId card) {
        return receipt.items().stream()
                .filter(item -> item.card().equals(card))
                .mapToLong(Result::seq)
                .findFirst()
                .orElseThrow();
    }
}
