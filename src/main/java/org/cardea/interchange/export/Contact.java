package org.cardea.interchange.export;

import java.util.List;
import org.cardea.contacts.Card;
import org.cardea.shared.CardId;

/**
 * A card on its way into a file.
 *
 * @param labels the names of the groups it is in, as far as a label can say them
 * @param photos the bytes of the card's marks, where it has marks
 * @param left the properties that were left out before, each as often as it stood there
 */
public record Contact(CardId id, Card card, List<String> labels, List<byte[]> photos, List<String> left) {
    public String name() {
        return card.name();
    }
}
