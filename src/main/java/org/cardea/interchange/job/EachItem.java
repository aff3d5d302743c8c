package org.cardea.interchange.job;

import java.io.IOException;
import java.util.List;
import org.cardea.interchange.Choices;
import org.cardea.interchange.Item;
import org.cardea.interchange.Refused;
import org.cardea.interchange.Sniffed;
import org.cardea.interchange.Source;

/** Walks over a file and counts its items. */
abstract class EachItem {
    private int next;
    private String archived = "";
    private String file = "";

    /**
     * Where an item stands.
     *
     * @param item counted from 0 over all items
     * @param file in an archive, or sheet of a workbook after the first one, else empty
     * @param row in that file
     */
    record Place(int item, String file, int row) {}

    abstract void person(Place place, Item.Person person);

    abstract void bad(Place place, String reason, List<String> cells);

    /** What follows is from this file of an archive. */
    void within(String name, Sniffed sniffed) {}

    final void walk(Source source, Choices choices) throws Refused, IOException {
        ReadAhead.each(source, choices, this::take);
    }

    final int items() {
        return next;
    }

    private void take(Item item) {
        switch (item) {
            case Item.Person person -> person(new Place(next++, file, person.row()), person);
            case Item.Bad bad -> bad(new Place(next++, file, bad.row()), bad.reason(), bad.cells());
            case Item.Broken broken -> bad(new Place(next++, file, broken.row()), broken.reason(), List.of());
            case Item.Within within -> {
                archived = within.name();
                file = archived;
                within(within.name(), within.sniffed());
            }
            case Item.Sheet sheet -> file = archived.isEmpty() ? sheet.name() : archived + ": " + sheet.name();
        }
    }
}
