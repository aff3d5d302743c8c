/** The ledger's words as JSON, read and written as streams; no decision is made here. */
package org.cardea.sync.wire;
