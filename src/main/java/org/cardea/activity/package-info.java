/**
 * What happened in an account, and when: told by whoever did it, and for contacts counted from the ledger afterwards;
 * imports only {@code shared} and {@code vault}.
 */
package org.cardea.activity;
