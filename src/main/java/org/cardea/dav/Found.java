package org.cardea.dav;

import java.util.function.Supplier;
import org.cardea.accounts.Grant;
import org.cardea.shared.CardId;
import org.cardea.sync.BookStore;
import org.cardea.sync.Cursor;

/** A thing that is there, and has properties. */
sealed interface Found {

    String href();

    record Root(String href) implements Found {}

    /** @param login read when it is asked for */
    record Principal(String href, Supplier<String> login) implements Found {}

    record Home(String href) implements Found {}

    record Book(String href, Hrefs.Where.Book where, Grant grant, BookStore.Named named, DavBookStore.Notes notes)
            implements Found {}

    record Card(String href, CardId card, long epoch, long seq) implements Found {

        /** Of what a GET returns: a card's text is another one whenever its seq is. */
        String etag() {
            return '"' + new Cursor(epoch, seq).text() + '"';
        }
    }
}
