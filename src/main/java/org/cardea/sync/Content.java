package org.cardea.sync;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Optional;
import org.cardea.contacts.Card;
import org.cardea.contacts.Malformed;
import org.cardea.contacts.Photos;

/**
 * A card made ready to be stored.
 *
 * @param text UTF-8, a mark where each photo stood
 * @param photos in the order of their marks
 */
public record Content(Card card, byte[] text, List<byte[]> photos) {

    public static Content of(Card card) {
        Photos split = Photos.split(card);
        return new Content(card, split.text().getBytes(UTF_8), split.photos());
    }

    /** What the ledger itself has stored and so must be readable. */
    static Content stored(String vcard) {
        return of(readStored(vcard));
    }

    static Card readStored(String vcard) {
        try {
            return Card.read(vcard);
        } catch (Malformed impossible) {
            throw new IllegalStateException("A stored card is malformed", impossible);
        }
    }

    /** Why the card may not be stored, if it may not. */
    Optional<Reason> tooLarge(LedgerConfig limits) {
        int bytes = card.isGroup() ? limits.groupBytes() : limits.cardBytes();
        if (text.length > bytes) {
            String code = card.isGroup() ? "group-too-large" : "vcard-too-large";
            return Optional.of(new Reason(code, null, "%d bytes, %d allowed".formatted(text.length, bytes)));
        }
        return photos.stream()
                .filter(photo -> photo.length > limits.photoBytes())
                .findFirst()
                .map(photo -> new Reason(
                        "photo-too-large", null, "%d bytes, %d allowed".formatted(photo.length, limits.photoBytes())));
    }
}
