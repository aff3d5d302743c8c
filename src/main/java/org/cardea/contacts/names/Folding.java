package org.cardea.contacts.names;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

/** One way of writing for texts that people take for the same: case, accents, width and traditional forms folded. */
public final class Folding {
    private static final char FIRST_ACCENT = 0x300;
    private static final char LAST_ACCENT = 0x36F;
    /** Letters that no normal form takes apart. */
    private static final Map<Character, String> LETTERS = Map.of(
            'ø', "o", 'ł', "l", 'đ', "d", 'ð', "d", 'þ', "th", 'æ', "ae", 'œ', "oe", 'ı', "i", 'ß', "ss", 'ħ', "h");

    private static final int ALONE = 0x300;
    /** Folded letters that neighbours have no part in: with those and Chinese characters nearly all names are written. */
    private static final String[] FOLDED = IntStream.range(0, ALONE)
            .mapToObj(c -> foldAny(String.valueOf((char) c)))
            .toArray(String[]::new);

    private Folding() {}

    public static String fold(String text) {
        return isAscii(text) ? text.toLowerCase(Locale.ROOT) : foldEach(text);
    }

    private static String foldEach(String text) {
        StringBuilder folded = new StringBuilder(text.length() + 8);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ALONE) {
                folded.append(FOLDED[c]);
            } else if (Han.is(c)) {
                folded.append(Han.simplified(c));
            } else {
                return foldAny(text);
            }
        }
        return folded.toString();
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > 0x7F) {
                return false;
            }
        }
        return true;
    }

    private static String foldAny(String text) {
        String lower = Normalizer.normalize(text, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        StringBuilder folded = new StringBuilder(lower.length());
        for (int i = 0; i < lower.length(); i++) {
            char c = lower.charAt(i);
            if (c < 0x80) {
                folded.append(c);
            } else if (c < FIRST_ACCENT) {
                String letters = LETTERS.get(c);
                folded.append(letters == null ? String.valueOf(c) : letters);
            } else if (c > LAST_ACCENT) {
                folded.append(Han.simplified(c));
            }
        }
        return Normalizer.normalize(folded, Normalizer.Form.NFC);
    }
}
