package org.cardea.client.book;

/** The text is no vCard. */
public final class Malformed extends Exception {
    /** Counted from 1 in the text as it came. */
    public final int line;

    public Malformed(int line, String why) {
        super("line " + line + ": " + why);
        this.line = line;
    }
}
