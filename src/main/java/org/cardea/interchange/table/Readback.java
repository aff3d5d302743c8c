package org.cardea.interchange.table;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cardea.contacts.Card;
import org.cardea.interchange.Item;

/** What our own reading makes of a row that is about to be written. */
public final class Readback {
    private final RowToCard reading;

    /** @param header the names of the columns, as they will stand in the file */
    public Readback(List<String> header) {
        this.reading = RowToCard.unidentified(Mapping.of(header, List.of(), Map.of()));
    }

    /** Empty where the row would not be read as a card. It gets no UID that the row does not have. */
    public Optional<Card> card(List<String> cells) {
        return reading.card(new Row(1, cells))
                .flatMap(item -> item instanceof Item.Person person ? Optional.of(person.card()) : Optional.empty());
    }
}
