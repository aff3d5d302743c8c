/**
 * The web admin's door: a book as people see it, found, shown and edited. It holds no rule of a card or a book; what it
 * opens stays in bounded memory, what it changes enters the ledger as any change does.
 */
package org.cardea.admin;
