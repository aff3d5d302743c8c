package org.cardea.interchange.vcard;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** VERSION, PRODID and REV stand once in a card; programs that copy cards write them again. */
final class RepeatedHeaders implements Quirk {
    private static final Set<String> ONCE = Set.of("VERSION", "PRODID", "REV", "UID");

    @Override
    public List<Line> mend(List<Line> card, Remarks remarks) {
        Set<String> seen = new HashSet<>();
        return card.stream()
                .filter(line -> !ONCE.contains(line.name()) || seen.add(line.name()))
                .toList();
    }
}
