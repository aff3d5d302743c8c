package org.cardea.vault;

/** Sealed bytes were changed, lie in another place than they were sealed for, or their key is gone. */
public final class SealBroken extends RuntimeException {

    private static final long serialVersionUID = 1;

    SealBroken(Place place) {
        super("A seal is broken in " + place.table());
    }
}
