package org.cardea.interchange.export;

import java.util.List;
import org.cardea.contacts.Card;
import org.cardea.contacts.Malformed;
import org.cardea.contacts.Photos;

/** Makes contacts of what the ledger holds. */
final class OpenContact {
    private OpenContact() {}

    static Contact of(Opened opened, Wanted wanted, Members members) {
        List<String> labels = members.labels(opened.id());
        if (!wanted.readsPhotos() || !opened.withPhotos()) {
            return withoutPhotos(opened, labels);
        }
        return wanted.format().isVcard() ? withMarks(opened, labels) : withPhotos(opened, labels);
    }

    static Contact withoutPhotos(Opened opened, List<String> labels) {
        try {
            Photos.Without without = new Photos(opened.text(), List.of()).without();
            return new Contact(opened.id(), without.card(), labels, List.of(), without.left());
        } catch (Malformed impossible) {
            throw stored(impossible);
        }
    }

    private static Contact withMarks(Opened opened, List<String> labels) {
        try {
            Card card = Card.of(new Photos(opened.text(), opened.photos()).lines());
            return new Contact(opened.id(), card, labels, opened.photos(), List.of());
        } catch (Malformed impossible) {
            throw stored(impossible);
        }
    }

    private static Contact withPhotos(Opened opened, List<String> labels) {
        try {
            Card card = Card.read(new Photos(opened.text(), opened.photos()).join());
            return new Contact(opened.id(), card, labels, List.of(), List.of());
        } catch (Malformed impossible) {
            throw stored(impossible);
        }
    }

    private static IllegalStateException stored(Malformed impossible) {
        return new IllegalStateException("A stored card is malformed", impossible);
    }
}
