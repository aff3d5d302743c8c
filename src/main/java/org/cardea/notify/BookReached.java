package org.cardea.notify;

import java.util.Optional;
import org.cardea.shared.AccountId;
import org.cardea.shared.BookId;
import org.cardea.shared.DeviceId;

/**
 * A book's ledger has reached a number.
 *
 * @param author the device that moved it and need not be woken; empty where it is just told how things stand
 */
public record BookReached(AccountId account, BookId book, Optional<DeviceId> author, long seq, String cursor) {}
