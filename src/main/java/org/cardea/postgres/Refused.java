package org.cardea.postgres;

/** What the person at the keyboard asked for can't be done; the message is one clear line, shown without a trace. */
public final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public Refused(String message) {
        super(message);
    }

    public Refused(String message, Throwable cause) {
        super(message, cause);
    }
}
