package org.cardea.sync;

import java.util.Optional;
import java.util.OptionalLong;
import org.cardea.contacts.Card;
import org.cardea.contacts.Malformed;
import org.cardea.shared.CardId;

/** A change whose card has been read, so that nothing slow is left to do under the book's lock. */
public sealed interface Offer {

    CardId card();

    /**
     * @param converted whether the stored text is another than the one sent
     * @param exact whether it is refused where the card does not stand at the base
     */
    record Put(CardId card, Content content, OptionalLong base, boolean converted, boolean exact) implements Offer {}

    record Delete(CardId card, OptionalLong base) implements Offer {}

    record Reissue(CardId card) implements Offer {}

    record Unacceptable(CardId card, Reason reason) implements Offer {}

    static Offer of(Change change, LedgerConfig limits) {
        return switch (change) {
            case Change.Put put -> put(put.card(), put.vcard(), put.base(), () -> Card.read(put.vcard()), limits);
            case Change.PutCard put -> put(put.card(), put.content().text(), put.base(), put.content()::asRead, limits);
            case Change.PutExactly put ->
                exactly(put(put.card(), put.content().text(), put.base(), put.content()::asRead, limits));
            case Change.Delete delete -> new Delete(delete.card(), delete.base());
            case Change.Reissue reissue -> new Reissue(reissue.card());
        };
    }

    private static Offer exactly(Offer offer) {
        return offer instanceof Put put ? new Put(put.card(), put.content(), put.base(), put.converted(), true) : offer;
    }

    /** Reads what was sent. */
    @FunctionalInterface
    interface Reading {
        Card card() throws Malformed;
    }

    private static Offer put(CardId card, String vcard, OptionalLong base, Reading reading, LedgerConfig limits) {
        try {
            if (hasLoneSurrogate(vcard)) {
                return new Unacceptable(
                        card, new Reason("vcard-malformed", null, "half a character (a lone surrogate)"));
            }
            Content content = Content.of(reading.card());
            Optional<Reason> tooLarge = content.tooLarge(limits);
            if (tooLarge.isPresent()) {
                return new Unacceptable(card, tooLarge.get());
            }
            // A card is hashed when it is first asked for its hash: here by all cores, not under the lock.
            content.card().hash();
            return new Put(card, content, base, !content.card().text().equals(vcard), false);
        } catch (Malformed malformed) {
            return new Unacceptable(
                    card, new Reason(malformed.code(), "line " + malformed.line(), malformed.getMessage()));
        }
    }

    /** UTF-8 has no form for half a character: stored, it would come back as a question mark. */
    private static boolean hasLoneSurrogate(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            } else if (Character.isSurrogate(c)) {
                return true;
            }
        }
        return false;
    }
}
