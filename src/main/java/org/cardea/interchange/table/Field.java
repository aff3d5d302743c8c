package org.cardea.interchange.table;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a column holds, written {@code property.part:label#block}, such as {@code name.family}, {@code phone:work#2},
 * {@code phone.label#1}. Columns of one property, label and block belong to one value.
 *
 * @param part {@code value} where nothing else is said
 * @param label such as {@code work}, or empty
 * @param block which of several, or empty
 */
record Field(String property, String part, String label, String block) {
    static final Field CUSTOM = new Field("custom", "value", "", "");
    static final Field IGNORED = new Field("ignored", "value", "", "");
    static final String VALUE = "value";
    static final String LABEL = "label";

    private static final Pattern TEXT = Pattern.compile("([a-z]+)(?:\\.([a-z-]+))?(?::([a-z,-]+))?(?:#(\\w+))?");
    private static final Set<String> PROPERTIES = Set.of(
            "name",
            "phonetic",
            "nickname",
            "phone",
            "email",
            "address",
            "org",
            "date",
            "note",
            "url",
            "im",
            "related",
            "labels",
            "gender",
            "photo",
            "custom",
            "ignored",
            "vcard",
            "uid",
            "kind",
            "language",
            "location");

    /** Anything that is no field's name counts as {@link #CUSTOM}. */
    static Field of(String text) {
        Matcher field = TEXT.matcher(text);
        return field.matches() && PROPERTIES.contains(field.group(1))
                ? new Field(field.group(1), or(field.group(2), VALUE), or(field.group(3), ""), or(field.group(4), ""))
                : CUSTOM;
    }

    private static String or(String found, String otherwise) {
        return found == null ? otherwise : found;
    }

    boolean is(String other) {
        return property.equals(other);
    }

    Field inBlock(String number) {
        return new Field(property, part, label, number);
    }

    @Override
    public String toString() {
        return property
                + (part.equals(VALUE) ? "" : "." + part)
                + (label.isEmpty() ? "" : ":" + label)
                + (block.isEmpty() ? "" : "#" + block);
    }
}
