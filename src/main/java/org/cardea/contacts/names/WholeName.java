package org.cardea.contacts.names;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The parts of a name as it is said: surname first and unspaced in Chinese, Japanese and Korean script, else given name first. */
public final class WholeName {
    private static final Set<Character.UnicodeScript> SURNAME_FIRST = Set.of(
            Character.UnicodeScript.HAN,
            Character.UnicodeScript.HIRAGANA,
            Character.UnicodeScript.KATAKANA,
            Character.UnicodeScript.HANGUL);

    private WholeName() {}

    public static String of(String prefix, String given, String middle, String surname, String suffix) {
        if (isSurnameFirst(surname + given)) {
            return surname + middle + given + suffix;
        }
        return Stream.of(prefix, given, middle, surname, suffix)
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
    }

    /** Whether a text is all in a script in which surnames come first. */
    public static boolean isSurnameFirst(String text) {
        return !text.isEmpty()
                && text.codePoints().allMatch(c -> c == 'ー' || SURNAME_FIRST.contains(Character.UnicodeScript.of(c)));
    }
}
