package org.cardea.interchange.vcard;

import java.util.List;

/** Telephones write every field they know, filled or not. */
final class EmptyLines implements Quirk {
    @Override
    public List<Line> mend(List<Line> card, Remarks remarks) {
        return card.stream().filter(line -> !line.value().matches("[;,\\s]*")).toList();
    }
}
