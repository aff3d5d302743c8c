package org.cardea.interchange.export;

import org.cardea.accounts.Grant;
import org.cardea.contacts.search.PhoneDigits;
import org.cardea.sync.Head;

/** An export that can be written: what was asked for is there, and the moment it shows is fixed. */
record Prepared(Grant grant, Head head, Wanted wanted, Labels labels, Members members, PhoneDigits numbers) {
    Selection selection() {
        return new Selection(wanted, members, numbers);
    }
}
