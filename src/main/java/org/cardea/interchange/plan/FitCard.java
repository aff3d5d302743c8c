package org.cardea.interchange.plan;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cardea.contacts.Card;
import org.cardea.contacts.LargeInline;
import org.cardea.contacts.Photos;
import org.cardea.interchange.Warning;

/** Makes cards as small as the ledger takes them, where that costs nothing but pixels. */
final class FitCard {
    private static final int MOST_BYTES_OF_A_CHARACTER = 3;

    private final Limits limits;

    FitCard(Limits limits) {
        this.limits = limits;
    }

    /** @param tooLarge why the card can't be taken all the same */
    record Fit(Card card, List<Warning> warnings, Optional<String> tooLarge) {}

    Fit fit(Card card, int row) {
        int most = card.isGroup() ? limits.groupBytes() : limits.cardBytes();
        int characters = card.text().length();
        if (characters <= Math.min(limits.photoBytes(), most / MOST_BYTES_OF_A_CHARACTER)) {
            return new Fit(card, List.of(), Optional.empty());
        }
        LargeInline mended = LargeInline.mended(card, limits.photoBytes(), Picture::smaller);
        int bytes = Photos.split(mended.card()).text().getBytes(UTF_8).length;
        Optional<String> tooLarge = bytes <= most
                ? Optional.empty()
                : Optional.of("The contact has %d bytes; %d are allowed.".formatted(bytes, most));
        return new Fit(mended.card(), warnings(mended, row), tooLarge);
    }

    private static List<Warning> warnings(LargeInline mended, int row) {
        List<Warning> warnings = new ArrayList<>();
        mended.reduced()
                .forEach(property -> warnings.add(new Warning(
                        row, property, "photo-reduced", "The picture was too large; it has fewer pixels now.")));
        mended.leftOut()
                .forEach(property -> warnings.add(new Warning(
                        row, property, "photo-left-out", "It was too large and could not be made smaller.")));
        return warnings;
    }
}
