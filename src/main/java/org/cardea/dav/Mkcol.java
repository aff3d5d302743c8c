package org.cardea.dav;

import static org.cardea.dav.xml.Names.card;
import static org.cardea.dav.xml.Names.dav;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import org.cardea.accounts.Grant;
import org.cardea.dav.xml.Node;
import org.cardea.notify.BooksChanged;
import org.cardea.sync.BookStore;

/** Extended MKCOL (RFC 5689): one more address book. */
@Singleton
class Mkcol {
    private static final String UNNAMED = "Contacts";

    private final FindThings things;
    private final BookStore books;
    private final DavBookStore notes;
    private final DavConfig config;
    private final Event<BooksChanged> changed;

    Mkcol(FindThings things, BookStore books, DavBookStore notes, DavConfig config, Event<BooksChanged> changed) {
        this.things = things;
        this.books = books;
        this.notes = notes;
        this.config = config;
        this.changed = changed;
    }

    Answer answer(Call call) {
        Node body = call.xml(config.requestBytes()).orElseThrow(Mkcol::noBook);
        if (!(call.where() instanceof Hrefs.Where.Book where)) {
            throw Refusal.of(call.where() instanceof Hrefs.Where.Card ? 403 : 405);
        }
        if (!body.is(dav("mkcol"))) {
            throw Refusal.of(415);
        }
        requireBook(body);
        List<Node> instructions = withoutType(body);
        BookEdit edit = new BookEdit(UNNAMED, DavBookStore.Notes.NONE, List.of(), List.of()).with(instructions);
        if (!edit.succeeds()) {
            return Answer.xml(403, xml -> xml.element(dav("mkcol-response"), edit::write));
        }
        make(call, where, edit);
        changed.fire(new BooksChanged(call.caller().account()));
        return Answer.of(201);
    }

    private void make(Call call, Hrefs.Where.Book where, BookEdit edit) {
        Grant grant = things.grant(call.caller(), where);
        List<BookStore.Named> there = books.list(call.caller().account());
        boolean taken = there.stream().anyMatch(each -> each.book().equals(grant.book()))
                || books.discarded(call.caller().account()).stream()
                        .anyMatch(each -> each.book().book().equals(grant.book()));
        if (taken) {
            throw Refusal.of(405);
        }
        if (there.size() >= config.books()) {
            throw Refusal.of(507);
        }
        QuarkusTransaction.requiringNew().run(() -> {
            books.found(grant.account(), grant.book(), edit.name());
            if (!edit.notes().equals(DavBookStore.Notes.NONE)) {
                notes.put(grant, edit.notes());
            }
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

    private static List<Node> withoutType(Node body) {
        List<Node> instructions = new ArrayList<>();
        for (Node set : body.all(dav("set")).toList()) {
            List<Node> props = set.all(dav("prop"))
                    .map(prop -> new Node(
                            prop.name(),
                            prop.attributes(),
                            prop.children().stream()
                                    .filter(each -> !each.is(dav("resourcetype")))
                                    .toList(),
                            ""))
                    .toList();
            instructions.add(new Node(set.name(), set.attributes(), props, ""));
        }
        return instructions;
    }
}
