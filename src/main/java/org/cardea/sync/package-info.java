/**
 * The ledger: every change of a book, whoever asks for it, becomes a packet and enters at {@link org.cardea.sync.Ledger};
 * decisions are pure, rows are written at one place.
 */
package org.cardea.sync;
