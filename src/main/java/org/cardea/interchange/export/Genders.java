package org.cardea.interchange.export;

import java.util.Optional;

/** GENDER (RFC 6350 section 6.2.7) in a word. */
final class Genders {
    private Genders() {}

    static Optional<String> readable(String value) {
        return switch (value) {
            case "M" -> Optional.of("male");
            case "F" -> Optional.of("female");
            default -> value.startsWith(";") ? Text.of(value.substring(1)) : Optional.empty();
        };
    }
}
