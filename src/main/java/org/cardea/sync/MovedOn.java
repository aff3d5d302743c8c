package org.cardea.sync;

/** A card of an exact packet was changed by somebody else meanwhile. Nothing was applied; who asked looks again. */
public final class MovedOn extends RuntimeException {
    private static final long serialVersionUID = 1;

    MovedOn() {
        super("A card is no longer at its base", null, false, false);
    }
}
