package org.cardea.people;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** One way of writing each name, whoever wrote it in which order, width and case. */
public final class NameKey {
    private NameKey() {}

    /** Empty where there is no letter and no digit. */
    public static String of(String name) {
        String plain = folded(name);
        List<String> words = words(plain);
        if (words.size() == 1) {
            return words.getFirst();
        }
        if (plain.chars().anyMatch(NameKey::isUnspaced)) {
            return String.join("", words);
        }
        words.sort(null);
        return String.join(" ", words);
    }

    /** The same in any case and width, the order kept. */
    public static String folded(String name) {
        for (int i = 0; i < name.length(); i++) {
            if (name.charAt(i) > 0x7F) {
                String composed = Normalizer.normalize(name, Normalizer.Form.NFKC);
                return composed.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
            }
        }
        return name.toLowerCase(Locale.ROOT);
    }

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>(4);
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

    /** Chinese, Japanese and Korean, where a space between family and given name means nothing. */
    private static boolean isUnspaced(int unit) {
        return unit >= 0x2E80 && unit <= 0xD7FF || unit >= 0xD840 && unit <= 0xD8BF || unit >= 0xF900 && unit <= 0xFAFF;
    }
}
