package org.cardea.interchange.vcard;

import java.util.List;

/** Apple once escaped colons, which no version of the standard asks for. */
final class EscapedColons implements Quirk {
    @Override
    public List<Line> mend(List<Line> card, Remarks remarks) {
        return card.stream()
                .map(line -> line.withValue(line.value().replace("\\:", ":")))
                .toList();
    }
}
