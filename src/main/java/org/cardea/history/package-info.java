/** A book's past: versions, trash, conflicts, and the way back to a moment. A door: what it restores enters the ledger as any change does. */
package org.cardea.history;
