package org.cardea.dav;

import static org.cardea.dav.xml.Names.card;
import static org.cardea.dav.xml.Names.dav;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import javax.xml.namespace.QName;
import org.cardea.dav.xml.Node;
import org.cardea.sync.Entry;
import org.cardea.sync.EntryStore;
import org.cardea.sync.PhotoName;

/** Cards inside the answers to reports (RFC 6352 section 10.4). */
@Singleton
class AddressData {
    static final QName NAME = card("address-data");

    private final EntryStore entries;

    AddressData(EntryStore entries) {
        this.entries = entries;
    }

    /** Empty where a report does not ask for the cards themselves. */
    static Optional<Rendering> asked(Node report) {
        return report.first(dav("prop")).flatMap(prop -> prop.first(NAME)).map(AddressData::rendering);
    }

    private static Rendering rendering(Node asked) {
        String type = asked.attribute("content-type", "text/vcard");
        String version = asked.attribute("version", "3.0");
        if (!type.equals("text/vcard") || !Set.of("3.0", "4.0").contains(version)) {
            throw Refusal.forbidden(card("supported-address-data"));
        }
        return new Rendering(
                version.equals("4.0"),
                names(asked, prop -> true),
                names(asked, prop -> prop.attribute("novalue", "no").equals("yes")));
    }

    private static Set<String> names(Node asked, Predicate<Node> chosen) {
        return Rendering.upper(asked.all(card("prop"))
                .filter(chosen)
                .map(prop -> prop.attribute("name", ""))
                .toList());
    }

    /** What the report tells of an entry beside its usual properties; a card that cannot be opened has no data. */
    Map<QName, Property.Value> of(Found.Book book, Entry entry, Optional<Rendering> rendering) {
        return entry.broken() ? Map.of() : of(book, EntryStore.Text.of(entry), rendering, Map.of());
    }

    /** The same of what a card says, some of its photos perhaps at hand. */
    Map<QName, Property.Value> of(
            Found.Book book, EntryStore.Text card, Optional<Rendering> rendering, Map<PhotoName, byte[]> atHand) {
        if (rendering.isEmpty() || card.text() == null) {
            return Map.of();
        }
        Map<PhotoName, byte[]> photos = atHand.keySet().containsAll(card.photos())
                ? atHand
                : entries.photosOf(book.grant(), List.of(card), Integer.MAX_VALUE);
        return photos.keySet().containsAll(card.photos())
                ? Map.of(NAME, rendering.get().data(book.view().shown(card), photos))
                : Map.of();
    }
}
