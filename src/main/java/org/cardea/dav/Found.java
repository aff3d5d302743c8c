package org.cardea.dav;

import java.util.function.Supplier;
import org.cardea.accounts.Grant;
import org.cardea.shared.CardId;
import org.cardea.sync.BookStore;
import org.cardea.sync.Cursor;

/** A thing that is there, and has properties. */
sealed interface Found {
    int RADIX = 36;

    String href();

    /** What clients have said of it. */
    default DavBookStore.Notes notes() {
        return DavBookStore.Notes.NONE;
    }

    record Root(String href) implements Found {}

    /** @param login read when it is asked for */
    record Principal(String href, DavBookStore.Notes notes, Supplier<String> login) implements Found {}

    record Home(String href, DavBookStore.Notes notes) implements Found {}

    /**
     * @param said read when it is asked for
     * @param view how the caller sees the book's groups
     */
    record Book(
            String href,
            Hrefs.Where.Book where,
            Grant grant,
            BookStore.Named named,
            Supplier<DavBookStore.Notes> said,
            GroupView view)
            implements Found {

        @Override
        public DavBookStore.Notes notes() {
            return said.get();
        }

        Book with(GroupView other) {
            return new Book(href, where, grant, named, said, other);
        }
    }

    /** @param groups what the groups it shows add to its ETag; 0 for nothing */
    record Card(String href, CardId card, long epoch, long seq, long groups) implements Found {

        /** Of what a GET returns: a card's text is another one whenever its seq is. */
        String etag() {
            String cursor = new Cursor(epoch, seq).text();
            return '"' + (groups == 0 ? cursor : cursor + '.' + Long.toUnsignedString(groups, RADIX)) + '"';
        }
    }
}
