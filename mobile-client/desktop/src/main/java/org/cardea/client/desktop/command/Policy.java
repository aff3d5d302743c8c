package org.cardea.client.desktop.command;

import java.util.List;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** What becomes of somebody who is in the book already. */
final class Policy implements ITypeConverter<String> {
    private static final List<String> WORDS = List.of("skip", "update", "merge", "keep-both");

    static boolean is(String word) {
        return WORDS.contains(word);
    }

    @Override
    public String convert(String typed) {
        if (!is(typed)) {
            throw new TypeConversionException("'" + typed + "' is none of " + String.join(", ", WORDS));
        }
        return typed;
    }
}
