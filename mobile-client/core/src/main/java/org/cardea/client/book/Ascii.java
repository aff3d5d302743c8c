package org.cardea.client.book;

import java.util.Comparator;

/** Case and order as docs/normal-form.md means them: no locale, ASCII letters only, code points for order. */
final class Ascii {
    /** The order of the UTF-8 bytes, which is that of the code points and not that of Java's chars. */
    static final Comparator<String> BY_CODE_POINT = Ascii::compare;

    private Ascii() {}

    static String upper(String text) {
        return mapped(text, 'a', 'z', 'A' - 'a');
    }

    static String lower(String text) {
        return mapped(text, 'A', 'Z', 'a' - 'A');
    }

    private static String mapped(String text, char from, char to, int by) {
        char[] chars = text.toCharArray();
        for (int i = 0; i < chars.length; i++) {
            if (chars[i] >= from && chars[i] <= to) {
                chars[i] += (char) by;
            }
        }
        return new String(chars);
    }

    private static int compare(String a, String b) {
        int common = Math.min(a.length(), b.length());
        for (int i = 0; i < common; i++) {
            if (a.charAt(i) != b.charAt(i)) {
                return rank(a.charAt(i)) - rank(b.charAt(i));
            }
        }
        return a.length() - b.length();
    }

    /** Surrogates stand for code points above all others. */
    private static int rank(char c) {
        return Character.isSurrogate(c) ? c + 0x10000 : c;
    }
}
