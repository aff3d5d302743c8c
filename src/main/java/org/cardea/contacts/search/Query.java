package org.cardea.contacts.search;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.List;
import org.cardea.contacts.names.Folding;

/** What somebody looks for: words, of which a contact must have all, or a part of a number. */
public final class Query {
    private static final int FEWEST_DIGITS = 3;
    private static final int MOST_WORDS = 20;
    private static final byte[] NONE = {};

    private final List<Word> words;
    private final byte[] number;

    private Query(List<Word> words, byte[] number) {
        this.words = words;
        this.number = number;
    }

    /**
     * @param text folded
     * @param letters for pinyin, or empty
     * @param digits of a number, or empty
     */
    private record Word(byte[] text, byte[] letters, byte[] digits) {
        static Word of(String word) {
            boolean latin = word.chars().allMatch(c -> c >= 'a' && c <= 'z' || c == '\'');
            return new Word(
                    word.getBytes(UTF_8), latin ? word.replace("'", "").getBytes(UTF_8) : NONE, Query.digits(word));
        }
    }

    /** Blank text finds everything. */
    public static Query of(String text) {
        String folded = Folding.fold(text).replace((char) Findable.END, ' ').strip();
        List<Word> words = Arrays.stream(folded.split("\\s+"))
                .filter(word -> !word.isEmpty())
                .limit(MOST_WORDS)
                .map(Word::of)
                .toList();
        return new Query(words, digits(folded));
    }

    private static byte[] digits(String text) {
        String digits = text.matches("[0-9 ()+./-]+") ? PhoneDigits.typed(text) : "";
        return digits.length() < FEWEST_DIGITS ? NONE : digits.getBytes(UTF_8);
    }

    public boolean finds(Findable findable) {
        byte[] bytes = findable.bytes();
        int text = end(bytes, 0);
        int pinyin = end(bytes, text + 1);
        if (number.length > 0 && contains(bytes, pinyin + 1, bytes.length, number)) {
            return true;
        }
        for (Word word : words) {
            boolean found = contains(bytes, 0, text, word.text())
                    || word.letters().length > 0 && Syllables.match(bytes, text + 1, pinyin, word.letters())
                    || word.digits().length > 0 && contains(bytes, pinyin + 1, bytes.length, word.digits());
            if (!found) {
                return false;
            }
        }
        return true;
    }

    private static int end(byte[] bytes, int from) {
        int at = from;
        while (bytes[at] != Findable.END) {
            at++;
        }
        return at;
    }

    private static boolean contains(byte[] bytes, int from, int to, byte[] part) {
        byte first = part[0];
        for (int at = from; at <= to - part.length; at++) {
            if (bytes[at] == first && Arrays.equals(bytes, at, at + part.length, part, 0, part.length)) {
                return true;
            }
        }
        return false;
    }
}
