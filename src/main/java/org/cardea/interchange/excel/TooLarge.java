package org.cardea.interchange.excel;

/** Something in a workbook goes beyond the bounds; the message is for people. */
final class TooLarge extends RuntimeException {
    TooLarge(String why) {
        super(why, null, false, false);
    }
}
