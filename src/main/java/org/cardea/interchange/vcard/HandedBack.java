package org.cardea.interchange.vcard;

import java.util.List;
import org.cardea.interchange.VcardText;

/** A card that was handed back and set right still says what had been wrong with it. */
final class HandedBack implements Quirk {
    @Override
    public List<Line> mend(List<Line> card, Remarks remarks) {
        return card.stream().filter(line -> !line.is(VcardText.ERROR)).toList();
    }
}
