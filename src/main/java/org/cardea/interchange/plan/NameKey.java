package org.cardea.interchange.plan;

import static java.lang.Character.UnicodeScript.HAN;
import static java.lang.Character.UnicodeScript.HANGUL;
import static java.lang.Character.UnicodeScript.HIRAGANA;
import static java.lang.Character.UnicodeScript.KATAKANA;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** One way of writing each name, whoever wrote it in which order, width and case. */
final class NameKey {
    private static final Set<Character.UnicodeScript> UNSPACED = Set.of(HAN, HANGUL, HIRAGANA, KATAKANA);

    private NameKey() {}

    /** Empty where there is no letter and no digit. */
    static String of(String name) {
        String plain = folded(name);
        List<String> words = words(plain);
        if (plain.codePoints().anyMatch(NameKey::isUnspaced)) {
            return String.join("", words);
        }
        words.sort(null);
        return String.join(" ", words);
    }

    /** The same in any case and width, the order kept. */
    static String folded(String name) {
        String composed = Normalizer.isNormalized(name, Normalizer.Form.NFKC)
                ? name
                : Normalizer.normalize(name, Normalizer.Form.NFKC);
        return composed.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    }

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        int from = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || !isOfWord(text.charAt(i))) {
                if (i > from) {
                    words.add(text.substring(from, i));
                }
                from = i + 1;
            }
        }
        return words;
    }

    private static boolean isOfWord(char c) {
        return Character.isLetterOrDigit(c)
                || Character.isSurrogate(c)
                || Character.getType(c) == Character.NON_SPACING_MARK
                || Character.getType(c) == Character.COMBINING_SPACING_MARK;
    }

    private static boolean isUnspaced(int codePoint) {
        return codePoint > 0x10FF && UNSPACED.contains(Character.UnicodeScript.of(codePoint));
    }
}
