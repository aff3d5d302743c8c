package org.cardea.interchange;

import java.util.List;
import org.cardea.contacts.Card;

/** What a reader finds in a file, in the file's order. */
public sealed interface Item {
    /**
     * A contact or a group.
     *
     * @param row the line or row where it begins, counted from 1
     * @param card its UID is the file's own or one derived from the content
     * @param cells the cells as they stand in the file; empty where it was no table
     */
    record Person(int row, Card card, List<Warning> warnings, List<String> cells) implements Item {
        /** vCard 4.0. */
        public String vcard() {
            return card.text();
        }
    }

    /**
     * A row or card that can't be read; those after it can.
     *
     * @param reason words for people, without contents
     * @param cells the cells, or the lines of the card, as they stand in the file
     */
    record Bad(int row, String reason, List<String> cells) implements Item {}

    /** What follows is from this file of an archive; rows are counted from 1 again. */
    record Within(String name, Sniffed sniffed) implements Item {}

    /** What follows is from this sheet of a workbook, not the first one; it has columns of its own. */
    record Sheet(String name, Sniffed sniffed) implements Item {}

    /** The file breaks off or can't be read from here on: the last item. */
    record Broken(int row, String reason) implements Item {}
}
