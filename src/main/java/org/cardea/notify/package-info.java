/** Says that something has reached a number, never what: it sees no card, and may be late but never wrong. */
package org.cardea.notify;
