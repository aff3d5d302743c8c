package org.cardea.notify;

import org.cardea.shared.AccountId;
import org.cardea.shared.BookId;
import org.cardea.shared.DeviceId;

/**
 * A book's ledger has reached a number.
 *
 * @param author the device that moved it and need not be woken
 */
public record BookReached(AccountId account, BookId book, DeviceId author, long seq, String cursor) {}
