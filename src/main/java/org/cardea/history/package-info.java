/** A book's past: versions, trash, conflicts. A door: what it restores enters the ledger as any change does. */
package org.cardea.history;
