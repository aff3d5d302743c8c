package org.cardea.notify;

import java.util.List;
import org.cardea.shared.AccountId;

/** Where every book of an account stands; the ledger's room knows. */
public interface BookHeads {

    List<BookReached> of(AccountId account);
}
