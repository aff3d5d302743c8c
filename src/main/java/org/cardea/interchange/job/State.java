package org.cardea.interchange.job;

import java.util.Locale;

/** Where an import stands. */
public enum State {
    /** Its file is still coming in; not told to anybody. */
    RECEIVING,
    READING,
    DRAFT,
    IMPORTING,
    STOPPED,
    DONE,
    UNDOING,
    UNDONE,
    REFUSED;

    /** As on the wire and in the database. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static State of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    /** Nothing moves until somebody says so. */
    boolean rests() {
        return !isOneOf(RECEIVING, READING, IMPORTING, UNDOING);
    }

    /** Its file may still be needed to write into the book. */
    boolean isOpen() {
        return isOneOf(RECEIVING, READING, DRAFT, IMPORTING, UNDOING);
    }

    boolean isOneOf(State... states) {
        for (State state : states) {
            if (state == this) {
                return true;
            }
        }
        return false;
    }
}
