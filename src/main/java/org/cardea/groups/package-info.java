/** Named sets of contacts, as a door over the ledger in which they travel like any card. */
package org.cardea.groups;
