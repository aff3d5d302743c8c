/** Bytes in, sealed bytes out: the only room that sees a key; imports only {@code shared} and is used only by stores. */
package org.cardea.vault;
