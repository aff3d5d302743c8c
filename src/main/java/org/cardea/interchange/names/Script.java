package org.cardea.interchange.names;

import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.Set;

/** In which script a name is written. */
final class Script {
    private static final Set<UnicodeScript> EAST_ASIAN =
            EnumSet.of(UnicodeScript.HAN, UnicodeScript.HIRAGANA, UnicodeScript.KATAKANA, UnicodeScript.HANGUL);

    /** Hangul's first letter; no other of these scripts begins before it. */
    private static final char FIRST_EAST_ASIAN = 0x1100;

    private Script() {}

    static boolean isEastAsian(String text) {
        return !text.isEmpty()
                && text.charAt(0) >= FIRST_EAST_ASIAN
                && text.codePoints().allMatch(c -> EAST_ASIAN.contains(UnicodeScript.of(c)) || c == 'ー');
    }

    static boolean isHan(String text) {
        return is(text, UnicodeScript.HAN);
    }

    static boolean isHangul(String text) {
        return is(text, UnicodeScript.HANGUL);
    }

    private static boolean is(String text, UnicodeScript script) {
        return !text.isEmpty()
                && text.charAt(0) >= FIRST_EAST_ASIAN
                && text.codePoints().allMatch(c -> UnicodeScript.of(c) == script);
    }
}
