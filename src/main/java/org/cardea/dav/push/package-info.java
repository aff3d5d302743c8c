/**
 * WebDAV-Push over Web Push: who asked for it is woken when a book is not what the last message told of. It sends ids and
 * numbers, sealed for the receiver alone, to addresses that strangers chose: see {@link org.cardea.dav.push.Destination}.
 */
package org.cardea.dav.push;
