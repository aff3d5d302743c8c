package org.cardea.interchange.vcard;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.cardea.interchange.names.Name;

/** What to call a card that has no FN: its N, or else whatever would remind a person of it. */
final class Spoken {
    private static final List<String> STAND_INS = List.of("NICKNAME", "ORG", "EMAIL", "TEL", "URL", "NOTE");

    private Spoken() {}

    static String name(List<Line> lines) {
        Stream<String> others =
                STAND_INS.stream().map(property -> first(lines, property)).filter(Objects::nonNull);
        return Stream.concat(Stream.ofNullable(first(lines, "N")).map(Spoken::whole), others)
                .filter(text -> !text.isBlank())
                .findFirst()
                .orElse("?");
    }

    private static String first(List<Line> lines, String property) {
        return lines.stream()
                .filter(line -> line.is(property))
                .map(Line::value)
                .findFirst()
                .orElse(null);
    }

    private static String whole(String n) {
        String[] parts = (n + ";;;;;").split("(?<!\\\\);", -1);
        return new Name(parts[3], parts[1], parts[2], parts[0], parts[4]).whole();
    }
}
