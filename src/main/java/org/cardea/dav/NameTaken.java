package org.cardea.dav;

/** Another card was given the name at the same moment. */
final class NameTaken extends RuntimeException {
    private static final long serialVersionUID = 1;

    NameTaken() {
        super("The name was given to another card", null, false, false);
    }
}
