package org.cardea.interchange;

/** A file that is not read at all, and why; the message is for people. */
public final class Refused extends Exception {
    private final String code;

    public Refused(String code, String why) {
        super(why, null, false, false);
        this.code = code;
    }

    /** For programs, such as {@code macros}. */
    public String code() {
        return code;
    }
}
