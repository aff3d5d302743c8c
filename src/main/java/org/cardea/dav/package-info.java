/**
 * CardDAV for the programs people have already. A door: what it writes enters the ledger as any change does, and it
 * knows nothing of a card but its text. One file per method, per report and per family of properties.
 */
package org.cardea.dav;
