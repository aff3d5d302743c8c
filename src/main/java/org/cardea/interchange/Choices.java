package org.cardea.interchange;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What the user decided against the guesses.
 *
 * @param charset Java's name of it
 * @param separator one character
 * @param headerRow counted from 1; 0 says that there is none
 * @param fields column index, from 0, to field, such as {@code phone.value#1}
 */
public record Choices(
        Optional<String> charset, Optional<String> separator, OptionalInt headerRow, Map<Integer, String> fields) {
    public static final Choices NONE = new Choices(Optional.empty(), Optional.empty(), OptionalInt.empty(), Map.of());

    public Choices withCharset(String charset) {
        return new Choices(Optional.of(charset), separator, headerRow, fields);
    }

    public Choices withSeparator(String separator) {
        return new Choices(charset, Optional.of(separator), headerRow, fields);
    }

    public Choices withHeaderRow(int row) {
        return new Choices(charset, separator, OptionalInt.of(row), fields);
    }

    public Choices withFields(Map<Integer, String> fields) {
        return new Choices(charset, separator, headerRow, Map.copyOf(fields));
    }
}
