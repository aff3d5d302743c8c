package org.cardea.contacts;

/** A text that is not one vCard. The message never quotes the text. */
public final class Malformed extends Exception {
    private final String code;
    private final int line;

    Malformed(String code, int line, String why) {
        super(why, null, false, false);
        this.code = code;
        this.line = line;
    }

    /** {@code vcard-malformed} or {@code vcard-nul}, as on the wire. */
    public String code() {
        return code;
    }

    /** The line where it was noticed, counted from 1 in the text as it came. */
    public int line() {
        return line;
    }
}
