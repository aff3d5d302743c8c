package org.cardea.dav;

import static org.cardea.dav.xml.Names.dav;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import javax.xml.namespace.QName;
import org.cardea.dav.xml.Node;
import org.cardea.notify.BooksChanged;
import org.cardea.sync.BookStore;

/** PROPPATCH (RFC 4918 section 9.2): all of it or nothing. */
@Singleton
class Proppatch {
    private final FindThings things;
    private final BookStore books;
    private final DavBookStore notes;
    private final DavConfig config;
    private final Event<BooksChanged> changed;

    Proppatch(FindThings things, BookStore books, DavBookStore notes, DavConfig config, Event<BooksChanged> changed) {
        this.things = things;
        this.books = books;
        this.notes = notes;
        this.config = config;
        this.changed = changed;
    }

    Answer answer(Call call) {
        Node update = call.xmlOf(config.requestBytes());
        if (!update.is(dav("propertyupdate"))) {
            throw Refusal.of(400);
        }
        Found found = things.at(call);
        BookEdit edit = found instanceof Found.Book book ? edit(book, update) : nothing(update);
        return Answer.xml(
                Answer.MULTI_STATUS,
                xml -> xml.element(
                        dav("multistatus"),
                        all -> all.element(dav("response"), response -> {
                            response.element(dav("href"), found.href());
                            edit.write(response);
                        })));
    }

    private BookEdit edit(Found.Book book, Node update) {
        BookEdit edit = new BookEdit(book.named().name(), book.notes(), List.of(), List.of()).with(update.children());
        if (edit.succeeds()) {
            QuarkusTransaction.requiringNew().run(() -> {
                if (!edit.name().equals(book.named().name())) {
                    books.rename(book.grant(), edit.name());
                }
                if (!edit.notes().equals(book.notes())) {
                    notes.put(book.grant(), edit.notes());
                }
                books.countSaid(book.grant());
            });
            changed.fire(new BooksChanged(book.grant().account()));
        }
        return edit;
    }

    /** Of what is no book nothing can be said. */
    private static BookEdit nothing(Node update) {
        BookEdit edit = new BookEdit("", DavBookStore.Notes.NONE, List.of(), List.of()).with(update.children());
        List<QName> all = new ArrayList<>(edit.properties());
        return new BookEdit("", DavBookStore.Notes.NONE, all, all);
    }
}
