/** Whole files into the book and out of it: the calls of the service's interchange, for long bodies both ways. */
package org.cardea.client.desktop.transfer;
