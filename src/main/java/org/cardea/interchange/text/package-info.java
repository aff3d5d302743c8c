/** Bytes to characters: which charset, which separator. The only sub-room that knows ICU. */
package org.cardea.interchange.text;
