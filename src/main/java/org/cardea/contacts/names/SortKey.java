package org.cardea.contacts.names;

/** By what a name is sorted: Latin letters folded, Chinese characters by their pinyin and then themselves. */
public final class SortKey {
    private static final int LONGEST = 64;
    /** Comes after every letter. */
    private static final char OTHERS = 0x7E;

    private SortKey() {}

    /**
     * Keys are compared by code points.
     *
     * @param shown the name in the order in which it is shown
     * @param surname how many characters at its beginning are a Chinese surname
     */
    public static String of(String shown, int surname) {
        int first = 0;
        while (first < shown.length() && !Character.isLetterOrDigit(shown.charAt(first))) {
            first++;
        }
        StringBuilder key = new StringBuilder();
        for (int i = first; i < shown.length() && key.length() < LONGEST; ) {
            int latin = i;
            while (latin < shown.length() && !Han.is(shown.charAt(latin)) && latin - i < LONGEST) {
                latin++;
            }
            key.append(Folding.fold(shown.substring(i, latin)));
            i = latin;
            if (i < shown.length() && Han.is(shown.charAt(i))) {
                character(shown, surname, i, key);
                i++;
            }
        }
        return letter(key.toString()) == '#' ? OTHERS + key.toString() : key.toString();
    }

    private static void character(String shown, int surname, int at, StringBuilder key) {
        String reading = Pinyin.reading(shown, surname, at);
        if (reading != null) {
            key.append(reading).append(' ');
        }
        key.append(shown.charAt(at));
    }

    /** {@code A} to {@code Z}, or {@code #}. */
    public static char letter(String key) {
        char first = key.isEmpty() ? '#' : key.charAt(0);
        return first >= 'a' && first <= 'z' ? (char) (first - 'a' + 'A') : '#';
    }
}
