package org.cardea.interchange.vcard;

import java.util.List;

/** {@code CATEGORIES:A\,B} is meant as two. */
final class JoinedCategories implements Quirk {
    @Override
    public List<Line> mend(List<Line> card, Remarks remarks) {
        return card.stream()
                .map(line -> line.is("CATEGORIES") ? line.withValue(line.value().replace("\\,", ",")) : line)
                .toList();
    }
}
