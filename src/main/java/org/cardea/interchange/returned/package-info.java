/** Rows that were not taken, handed back: a file of the kind they came in, with the reason beside each. */
package org.cardea.interchange.returned;
