package org.cardea.interchange.export;

import java.util.Locale;
import java.util.Map;

/** What the report calls things. */
final class Word {
    static final String CHARACTERS = "characters";
    static final String MEMBERSHIP = "membership";
    static final String GROUP = "group";
    static final String UNREADABLE = "unreadable";

    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("FN", "name-shown"),
            Map.entry("N", "name"),
            Map.entry("TEL", "phone"),
            Map.entry("ADR", "address"),
            Map.entry("BDAY", "birthday"),
            Map.entry("URL", "website"),
            Map.entry("IMPP", "im"),
            Map.entry("ORG", "organization"),
            Map.entry("CATEGORIES", "categories"),
            Map.entry("X-ABDATE", "date"),
            Map.entry("X-CUSTOM", "custom-field"));

    private Word() {}

    /** Such as {@code phone}, {@code photo}, {@code x-foo}. */
    static String of(String property) {
        return WORDS.getOrDefault(property, property.toLowerCase(Locale.ROOT));
    }

    /** The value is there, but not all that is said about it: its type, its label, its language. */
    static String details(String property) {
        return of(property) + "-details";
    }

    /** It does not fit into a cell. */
    static String tooLong(String property) {
        return of(property) + "-too-long";
    }
}
