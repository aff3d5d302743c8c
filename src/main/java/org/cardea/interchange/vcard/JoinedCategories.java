package org.cardea.interchange.vcard;

import java.util.List;
import java.util.regex.Pattern;

/** {@code CATEGORIES:A\,B} is meant as two. */
final class JoinedCategories implements Quirk {
    /** Before a space the comma belongs to a label in words. */
    private static final Pattern JOINED = Pattern.compile("\\\\,(?! )");

    @Override
    public List<Line> mend(List<Line> card, Remarks remarks) {
        return card.stream()
                .map(line -> line.is("CATEGORIES")
                        ? line.withValue(JOINED.matcher(line.value()).replaceAll(","))
                        : line)
                .toList();
    }
}
