package org.cardea.contacts.search;

import org.cardea.contacts.names.Pinyin;

/**
 * Whether letters are the pinyin of neighbouring characters: each syllable whole or by its initial ({@code z} or
 * {@code zh}), the last one as far as it is typed.
 */
final class Syllables {
    private Syllables() {}

    static boolean match(byte[] bytes, int from, int to, byte[] letters) {
        boolean begins = true;
        for (int at = from; at < to; at++) {
            if (begins && matchesAt(bytes, at, to, letters, 0)) {
                return true;
            }
            begins = bytes[at] == Pinyin.NEXT || bytes[at] == Pinyin.BREAK;
        }
        return false;
    }

    private static boolean matchesAt(byte[] bytes, int syllable, int to, byte[] letters, int done) {
        int end = syllable;
        while (end < to && bytes[end] != Pinyin.NEXT && bytes[end] != Pinyin.BREAK) {
            end++;
        }
        boolean more = end < to && bytes[end] == Pinyin.NEXT;
        for (int reading = syllable; reading < end; ) {
            int after = reading;
            while (after < end && bytes[after] != Pinyin.OR) {
                after++;
            }
            if (matchesReading(bytes, reading, after, letters, done, more ? end + 1 : -1, to)) {
                return true;
            }
            reading = after + 1;
        }
        return false;
    }

    private static boolean matchesReading(
            byte[] bytes, int from, int after, byte[] letters, int done, int next, int to) {
        int same = 0;
        while (from + same < after
                && done + same < letters.length
                && isSame(bytes[from + same], letters[done + same])) {
            same++;
        }
        if (done + same == letters.length) {
            return same > 0;
        }
        if (next < 0 || same == 0) {
            return false;
        }
        return same == after - from && matchesAt(bytes, next, to, letters, done + same)
                || same >= 2 && isTwoLetters(bytes, from) && matchesAt(bytes, next, to, letters, done + 2)
                || matchesAt(bytes, next, to, letters, done + 1);
    }

    /** Without a key for ü people type v or u. */
    private static boolean isSame(byte reading, byte typed) {
        return reading == typed || reading == 'v' && typed == 'u';
    }

    private static boolean isTwoLetters(byte[] bytes, int from) {
        return bytes[from + 1] == 'h';
    }
}
