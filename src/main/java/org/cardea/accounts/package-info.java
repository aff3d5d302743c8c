/**
 * Who is calling and what they may do: nothing touches a book without a grant, and only the gate makes one. It has no
 * sub-rooms, so that what is secret (codes, passwords, tokens) can be closed to all other rooms.
 */
package org.cardea.accounts;
