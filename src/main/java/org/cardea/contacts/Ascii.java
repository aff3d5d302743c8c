package org.cardea.contacts;

/** Case in vCard is a matter of ASCII; what lies beyond belongs to people and is left alone. */
final class Ascii {
    private static final int CASE = 'a' - 'A';

    private Ascii() {}

    static String lower(String text) {
        return shift(text, 'A', 'Z', CASE);
    }

    static String upper(String text) {
        return shift(text, 'a', 'z', -CASE);
    }

    private static String shift(String text, char first, char last, int by) {
        char[] shifted = null;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= first && c <= last) {
                shifted = shifted == null ? text.toCharArray() : shifted;
                shifted[i] = (char) (c + by);
            }
        }
        return shifted == null ? text : new String(shifted);
    }
}
