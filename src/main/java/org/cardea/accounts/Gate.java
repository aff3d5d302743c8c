package org.cardea.accounts;

import jakarta.inject.Singleton;
import org.cardea.shared.BookId;

/** The one way to a {@link Grant}. */
@Singleton
public final class Gate {

    /**
     * Lets the caller to one of its books: {@code default}, whose id is the account's own, or a UUID. That another
     * account's book is out of reach needs no look-up here: a grant always names the caller's account, every statement
     * names the account of its grant, so such a book is simply not found.
     */
    public Grant enter(Caller caller, String book) {
        BookId id = book.equals("default") ? new BookId(caller.account().value()) : BookId.of(book);
        return new Grant(caller.account(), id, caller.device());
    }
}
