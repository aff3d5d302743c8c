package org.cardea.contacts.names;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** How Chinese characters in a name are read. */
public final class Pinyin {
    /** Between syllables. */
    public static final char NEXT = ' ';
    /** Between the ways in which one character may be read. */
    public static final char OR = '/';
    /** Where something else than a Chinese character stands. */
    public static final char BREAK = '\n';

    private Pinyin() {}

    /**
     * The readings of all Chinese characters in a text: {@code zhang san}, {@code zeng guo fan}, {@code le/yue jia}.
     *
     * @param surname how many characters at the beginning are a surname, which has one reading
     * @return empty where there are no such characters
     */
    public static String syllables(String name, int surname) {
        StringBuilder syllables = new StringBuilder();
        boolean joined = false;
        for (int i = 0; i < name.length(); i++) {
            String[] readings = readings(name, surname, i);
            if (readings.length > 0) {
                syllables.append(joined ? NEXT : BREAK).append(String.join("" + OR, readings));
            }
            joined = readings.length > 0;
        }
        return syllables.isEmpty() ? "" : syllables.append(BREAK).substring(1);
    }

    /** The one reading by which a character is sorted, or null. */
    static String reading(String name, int surname, int at) {
        String[] readings = readings(name, surname, at);
        return readings.length == 0 ? null : readings[0];
    }

    private static String[] readings(String name, int surname, int at) {
        String[] usual = Han.readings(name.charAt(at));
        String special = at < surname ? Surnames.reading(name.substring(0, surname), at) : null;
        if (special == null) {
            return usual;
        }
        List<String> all = new ArrayList<>(List.of(special));
        Arrays.stream(usual).filter(other -> !other.equals(special)).forEach(all::add);
        return all.toArray(String[]::new);
    }
}
