package org.cardea.accounts;

import org.cardea.shared.AccountId;
import org.cardea.shared.BookId;

/** How a new account comes to its first book; the ledger's room knows how. */
public interface BookFounding {

    /** Makes an empty book, in the running transaction. */
    void found(AccountId account, BookId book, String name);
}
