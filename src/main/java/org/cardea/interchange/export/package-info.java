/**
 * Books written as files. What a row holds is decided here and is pure; how a table becomes bytes is known to the
 * sub-rooms of the formats. Nothing disappears without being named: what a dialect does not carry is found by reading
 * each row back before it is written.
 */
package org.cardea.interchange.export;
