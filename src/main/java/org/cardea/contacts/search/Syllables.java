package org.cardea.contacts.search;

import org.cardea.contacts.names.Pinyin;

/**
 * Whether letters are the pinyin of neighbouring characters: each syllable whole or by its initial ({@code z} or
 * {@code zh}), the last one as far as it is typed. What could be done so far is a set of bits, one for each number of
 * letters that are spoken for, so that many readings do not multiply.
 */
final class Syllables {
    /** As many as there are bits. */
    private static final int MOST_LETTERS = 62;

    private final byte[] bytes;
    private final byte[] letters;
    private long done;
    private boolean matched;

    private Syllables(byte[] bytes, byte[] letters) {
        this.bytes = bytes;
        this.letters = letters;
    }

    static boolean match(byte[] bytes, int from, int to, byte[] letters) {
        return letters.length <= MOST_LETTERS && new Syllables(bytes, letters).match(from, to);
    }

    private boolean match(int from, int to) {
        int at = from;
        while (at < to && !matched) {
            int end = at;
            while (end < to && bytes[end] != Pinyin.NEXT && bytes[end] != Pinyin.BREAK) {
                end++;
            }
            done = syllable(at, end, done | 1);
            if (end < to && bytes[end] == Pinyin.BREAK) {
                done = 0;
            }
            at = end + 1;
        }
        return matched;
    }

    private long syllable(int from, int end, long before) {
        long after = 0;
        for (int reading = from; reading < end; ) {
            int next = reading;
            while (next < end && bytes[next] != Pinyin.OR) {
                next++;
            }
            for (long left = before; left != 0; left &= left - 1) {
                after |= reading(reading, next, Long.numberOfTrailingZeros(left));
            }
            reading = next + 1;
        }
        return after;
    }

    private long reading(int from, int end, int spoken) {
        int same = 0;
        while (from + same < end
                && spoken + same < letters.length
                && isSame(bytes[from + same], letters[spoken + same])) {
            same++;
        }
        matched |= same > 0 && spoken + same == letters.length;
        long after = same > 0 ? 1L << spoken + 1 : 0;
        after |= same >= 2 && bytes[from + 1] == 'h' ? 1L << spoken + 2 : 0;
        return after | (same == end - from ? 1L << spoken + same : 0);
    }

    /** Without a key for ü people type v or u. */
    private static boolean isSame(byte reading, byte typed) {
        return reading == typed || reading == 'v' && typed == 'u';
    }
}
