package org.cardea.dav.xml;

/** A body that is no XML, or none that we read. */
public final class Unreadable extends Exception {
    private static final long serialVersionUID = 1;

    private final boolean tooLarge;

    Unreadable(String why, boolean tooLarge) {
        super(why, null, false, false);
        this.tooLarge = tooLarge;
    }

    public boolean isTooLarge() {
        return tooLarge;
    }
}
