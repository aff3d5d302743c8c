package org.cardea.client.desktop.command;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A separator as it is typed: one character, or a word for those a shell makes hard to type. */
final class Separator implements ITypeConverter<String> {
    private static final String TAB = "\t";

    @Override
    public String convert(String typed) {
        if (typed.equals("tab")) {
            return TAB;
        }
        if (typed.length() != 1) {
            throw new TypeConversionException("'" + typed + "' is neither one character nor the word tab");
        }
        return typed;
    }

    static String shown(String separator) {
        return separator.equals(TAB) ? "tab" : Terminal.plain(separator);
    }
}
