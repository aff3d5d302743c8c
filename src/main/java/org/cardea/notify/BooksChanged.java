package org.cardea.notify;

import org.cardea.shared.AccountId;

/** There are other books in an account, or something else is said of one; fired once that is committed. */
public record BooksChanged(AccountId account) {}
