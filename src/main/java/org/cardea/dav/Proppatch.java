package org.cardea.dav;

import static org.cardea.dav.xml.Names.dav;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
import java.util.List;
import org.cardea.dav.xml.Node;
import org.cardea.notify.BooksChanged;
import org.cardea.shared.AccountId;
import org.cardea.shared.BookId;
import org.cardea.sync.BookStore;

/** PROPPATCH (RFC 4918 section 9.2): all of it or nothing. */
@Singleton
class Proppatch {
    private final FindThings things;
    private final BookStore books;
    private final DavBookStore notes;
    private final DavConfig config;
    private final DontNotify dontNotify;
    private final Event<BooksChanged> changed;

    Proppatch(
            FindThings things,
            BookStore books,
            DavBookStore notes,
            DavConfig config,
            DontNotify dontNotify,
            Event<BooksChanged> changed) {
        this.things = things;
        this.books = books;
        this.notes = notes;
        this.config = config;
        this.dontNotify = dontNotify;
        this.changed = changed;
    }

    Answer answer(Call call) {
        Node update = call.xmlOf(config.requestBytes());
        if (!update.is(dav("propertyupdate"))) {
            throw Refusal.of(400);
        }
        List<String> fragments = call.fragments();
        Found found = things.at(call);
        AccountId account = call.caller().account();
        Edit edit = switch (found) {
            case Found.Book book -> edit(call, book, update, fragments);
            case Found.Home home -> edit(account, DavBookStore.HOME, update, fragments);
            case Found.Principal principal -> edit(account, DavBookStore.PRINCIPAL, update, fragments);
            default -> Edit.of(Edit.Of.NOTHING, null, DavBookStore.Notes.NONE, update, fragments);
        };
        return call.prefersLittle() && edit.succeeds() ? Answer.of(200).asPreferred(Call.LITTLE) : told(found, edit);
    }

    private static Answer told(Found found, Edit edit) {
        return Answer.xml(
                Answer.MULTI_STATUS,
                xml -> xml.element(
                        dav("multistatus"),
                        all -> all.element(dav("response"), response -> {
                            response.element(dav("href"), found.href());
                            edit.write(response);
                        })));
    }

    private Edit edit(Call call, Found.Book book, Node update, List<String> fragments) {
        String name = book.named().name();
        AccountId account = book.grant().account();
        Edit edit = QuarkusTransaction.requiringNew().call(() -> {
            DavBookStore.Notes said = notes.lock(account, book.grant().book());
            Edit made = Edit.of(Edit.Of.BOOK, name, said, update, fragments);
            if (made.succeeds()) {
                if (!made.name().equals(name)) {
                    books.rename(book.grant(), made.name());
                }
                store(made, account, book.grant().book(), said);
                books.countSaid(book.grant());
                dontNotify.heedSaid(call, book.grant());
            }
            return made;
        });
        if (edit.succeeds()) {
            changed.fire(new BooksChanged(account));
        }
        return edit;
    }

    private Edit edit(AccountId account, BookId way, Node update, List<String> fragments) {
        return QuarkusTransaction.requiringNew().call(() -> {
            DavBookStore.Notes said = notes.lock(account, way);
            Edit edit = Edit.of(Edit.Of.WAY, null, said, update, fragments);
            store(edit, account, way, said);
            return edit;
        });
    }

    private void store(Edit edit, AccountId account, BookId of, DavBookStore.Notes said) {
        if (edit.succeeds() && !edit.notes().equals(said)) {
            notes.put(account, of, edit.notes());
        }
    }
}
