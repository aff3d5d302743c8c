package org.cardea.dav;

import static org.cardea.dav.xml.Names.card;
import static org.cardea.dav.xml.Names.dav;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cardea.accounts.Grant;
import org.cardea.dav.xml.Node;
import org.cardea.notify.BooksChanged;
import org.cardea.shared.SqlStore;
import org.cardea.sync.AsideStore;
import org.cardea.sync.BookStore;

/** Extended MKCOL (RFC 5689): one more address book. */
@Singleton
class Mkcol {
    private static final String UNNAMED = "Contacts";
    private static final Node NOTHING_SAID = new Node(dav("mkcol"), Map.of(), List.of(), "");

    private final FindThings things;
    private final BookStore books;
    private final AsideStore aside;
    private final DavBookStore notes;
    private final DavNameStore names;
    private final DavConfig config;
    private final DontNotify dontNotify;
    private final Event<BooksChanged> changed;

    Mkcol(
            FindThings things,
            BookStore books,
            AsideStore aside,
            DavBookStore notes,
            DavNameStore names,
            DavConfig config,
            DontNotify dontNotify,
            Event<BooksChanged> changed) {
        this.things = things;
        this.books = books;
        this.aside = aside;
        this.notes = notes;
        this.names = names;
        this.config = config;
        this.dontNotify = dontNotify;
        this.changed = changed;
    }

    Answer answer(Call call) {
        Optional<Node> body = call.xml(config.requestBytes());
        if (!(call.place() instanceof Hrefs.Where.Book where)) {
            throw elsewhere(call);
        }
        if (body.isEmpty()) {
            // A folder here is an address book: who asks for one by RFC 4918 alone is given it.
            make(call, where, Edit.of(Edit.Of.NEW_BOOK, UNNAMED, DavBookStore.Notes.NONE, NOTHING_SAID, List.of()));
            return Answer.of(201);
        }
        if (!body.get().is(dav("mkcol"))) {
            throw Refusal.of(415);
        }
        requireBook(body.get());
        Edit edit = Edit.of(Edit.Of.NEW_BOOK, UNNAMED, DavBookStore.Notes.NONE, body.get(), call.fragments());
        if (!edit.succeeds()) {
            return Answer.xml(403, xml -> xml.element(dav("mkcol-response"), edit::write));
        }
        make(call, where, edit);
        return Answer.of(201);
    }

    /** In a book there are no collections (RFC 6352 section 5.2), least of all in one that is not there. */
    private Refusal elsewhere(Call call) {
        if (!(call.place() instanceof Hrefs.Where.Card card)) {
            return Refusal.of(405);
        }
        boolean there = books.named(things.grant(call.caller(), card.book())).isPresent();
        return Refusal.of(there ? 403 : 409);
    }

    private void make(Call call, Hrefs.Where.Book where, Edit edit) {
        Grant grant = things.grant(call.caller(), where);
        List<BookStore.Named> there = books.list(call.caller().account());
        if (there.stream().anyMatch(each -> each.book().equals(grant.book()))) {
            throw Refusal.of(405);
        }
        if (there.size() >= config.books()) {
            throw TooMuch.ofBooks(config.books());
        }
        try {
            QuarkusTransaction.requiringNew().run(() -> {
                clear(grant);
                books.found(grant.account(), grant.book(), edit.name());
                if (!edit.notes().equals(DavBookStore.Notes.NONE)) {
                    notes.put(grant.account(), grant.book(), edit.notes());
                }
                dontNotify.heedMade(call, grant);
            });
        } catch (SqlStore.Taken meanwhile) {
            throw Refusal.of(405);
        }
        changed.fire(new BooksChanged(call.caller().account()));
    }

    /** A book in the trash that had the address comes back under another one (ADR 29). */
    private void clear(Grant grant) {
        aside.move(grant).ifPresent(free -> {
            names.moveAside(grant.account(), grant.book(), free);
            notes.moveAside(grant.account(), grant.book(), free);
        });
    }

    private static void requireBook(Node body) {
        boolean book = body.all(dav("set"))
                .flatMap(set -> set.all(dav("prop")))
                .flatMap(prop -> prop.all(dav("resourcetype")))
                .anyMatch(type -> type.has(card("addressbook")) && type.has(dav("collection")));
        if (!book) {
            throw noBook();
        }
    }

    private static Refusal noBook() {
        return Refusal.forbidden(dav("valid-resourcetype"));
    }
}
