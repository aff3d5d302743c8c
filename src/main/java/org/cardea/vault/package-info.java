/**
 * Bytes in, sealed bytes out: the only room that sees a key; imports only {@code shared} and is used only by stores, and
 * where an account is born, dies or gets a new key.
 */
package org.cardea.vault;
