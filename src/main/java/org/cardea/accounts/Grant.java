package org.cardea.accounts;

import org.cardea.shared.AccountId;
import org.cardea.shared.BookId;
import org.cardea.shared.DeviceId;

/** The right of a device to use a book of its own account. Only {@link Gate} gives it. */
public final class Grant {

    private final AccountId account;
    private final BookId book;
    private final DeviceId device;

    Grant(AccountId account, BookId book, DeviceId device) {
        this.account = account;
        this.book = book;
        this.device = device;
    }

    public AccountId account() {
        return account;
    }

    public BookId book() {
        return book;
    }

    public DeviceId device() {
        return device;
    }
}
