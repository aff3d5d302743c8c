/**
 * Contacts that may be one person: suggested with a score, merged only by the owner's word, and taken apart again. A
 * door: what it writes enters the ledger as any change does.
 */
package org.cardea.duplicates;
