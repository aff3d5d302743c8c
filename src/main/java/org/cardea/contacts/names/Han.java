package org.cardea.contacts.names;

import java.util.Arrays;
import java.util.List;

/** Chinese characters: how each is usually read, how else, how as a surname, and its simplified form. */
final class Han {
    private static final char FIRST = 0x3400;
    private static final int COUNT = 0xA000 - FIRST;
    private static final String[] NONE = {};

    private static final char[] SIMPLIFIED = simplified();
    private static final String[][] READINGS = readings();
    private static final String[] AS_SURNAME = asSurname();

    private Han() {}

    static boolean is(char c) {
        return c >= FIRST && c < FIRST + COUNT;
    }

    /** The usual one first; empty where none is known. In letters without tones, {@code v} for ü. */
    static String[] readings(char c) {
        return is(c) && READINGS[c - FIRST] != null ? READINGS[c - FIRST] : NONE;
    }

    /** Null where it is read as usual. */
    static String asSurname(char c) {
        return is(c) ? AS_SURNAME[simplified(c) - FIRST] : null;
    }

    static char simplified(char c) {
        return is(c) ? SIMPLIFIED[c - FIRST] : c;
    }

    private static char[] simplified() {
        char[] table = new char[COUNT];
        for (int i = 0; i < COUNT; i++) {
            table[i] = (char) (FIRST + i);
        }
        List<String> rows = Table.lines("simplified.txt");
        for (int i = 0; i < rows.get(0).length(); i++) {
            table[rows.get(0).charAt(i) - FIRST] = rows.get(1).charAt(i);
        }
        return table;
    }

    private static String[][] readings() {
        String[][] table = new String[COUNT][];
        for (String row : Table.lines("pinyin.txt")) {
            String[] one = {row.substring(0, row.indexOf(' '))};
            for (int i = one[0].length() + 1; i < row.length(); i++) {
                table[row.charAt(i) - FIRST] = one;
            }
        }
        for (String row : Table.lines("polyphones.txt")) {
            String[] words = row.split(" ");
            table[row.charAt(0) - FIRST] = Arrays.copyOfRange(words, 1, words.length);
        }
        inheritFromSimplified(table);
        return table;
    }

    /** A traditional character that is read as its simplified form is may be read in all its ways. */
    private static void inheritFromSimplified(String[][] table) {
        for (int i = 0; i < COUNT; i++) {
            String[] simple = table[SIMPLIFIED[i] - FIRST];
            if (SIMPLIFIED[i] != FIRST + i && table[i] != null && simple != null && simple.length > 1) {
                table[i] = List.of(simple).contains(table[i][0]) ? simple : table[i];
            }
        }
    }

    private static String[] asSurname() {
        String[] table = new String[COUNT];
        for (String row : Table.lines("surnames.txt")) {
            int space = row.indexOf(' ');
            for (int i = space + 1; i < row.length(); i++) {
                table[row.charAt(i) - FIRST] = row.substring(0, space);
            }
        }
        return table;
    }
}
