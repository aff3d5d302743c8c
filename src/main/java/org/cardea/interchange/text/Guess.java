package org.cardea.interchange.text;

/**
 * A charset a text may be written in.
 *
 * @param charset Java's canonical name
 * @param confidence 0 to 100
 */
public record Guess(String charset, int confidence) {}
