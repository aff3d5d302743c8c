package org.cardea.interchange.names;

import java.util.Set;

/** Names in Hangul: the surname, nearly always of one syllable, comes first. */
final class KoreanName {
    private static final Set<String> COMPOUND = Set.of("남궁", "황보", "제갈", "선우", "독고", "사공", "서문");

    private KoreanName() {}

    static Name split(String name) {
        if (name.indexOf(' ') > 0 || name.length() < 2 || name.length() > 4) {
            return WholeName.familyFirst(name);
        }
        int length = name.length() > 2 && COMPOUND.contains(name.substring(0, 2)) ? 2 : 1;
        return new Name("", name.substring(length), "", name.substring(0, length), "");
    }
}
