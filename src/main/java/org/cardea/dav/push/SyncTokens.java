package org.cardea.dav.push;

import org.cardea.accounts.GroupForm;
import org.cardea.sync.Cursor;

/** How a place in a book's ledger is written for clients; CardDAV's room knows. */
public interface SyncTokens {

    String at(Cursor cursor, GroupForm groups);
}
