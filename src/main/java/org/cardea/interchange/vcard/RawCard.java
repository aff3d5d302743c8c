package org.cardea.interchange.vcard;

import java.util.List;

/**
 * The physical lines from a BEGIN to its END.
 *
 * @param number of the first line, from 1
 * @param lines one character per byte (ISO-8859-1)
 * @param kind {@code VCARD} or {@code VLIST}
 * @param fault why it can't be read, or empty
 */
record RawCard(int number, List<String> lines, String kind, String fault) {
    static final String CUT_OFF = "The file ends before END:VCARD.";

    boolean isWhole() {
        return fault.isEmpty();
    }
}
