package org.cardea.interchange.zip;

/** An archive that goes beyond the bounds; the message is for people. */
public final class TooMuch extends Damaged {
    TooMuch(String why) {
        super(why);
    }
}
