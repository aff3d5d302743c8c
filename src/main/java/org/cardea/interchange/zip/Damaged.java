package org.cardea.interchange.zip;

import java.io.IOException;

/** An archive that is broken or cut off here; the message is for people. */
public sealed class Damaged extends IOException permits TooMuch {
    Damaged(String why) {
        super(why);
    }
}
