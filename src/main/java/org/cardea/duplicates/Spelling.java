package org.cardea.duplicates;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.cardea.contacts.names.Folding;
import org.cardea.contacts.names.Pinyin;
import org.cardea.contacts.names.Surnames;
import org.cardea.contacts.names.WholeName;
import org.cardea.people.NameKey;

/**
 * The ways in which a name may be written.
 *
 * @param whole accents, case and order aside; empty where there is none
 * @param latin family and given name in Latin letters, in either order: 李小龙, Li Xiaolong and Xiao-Long LI share one
 * @param initials one name and the first letter of the other
 * @param words single names
 * @param abbreviated whether a name is but a letter
 */
record Spelling(String whole, Set<String> latin, Set<String> initials, Set<String> words, boolean abbreviated) {
    private static final int LONGEST = 200;
    private static final int MOST_READINGS = 4;
    private static final int MOST_WORDS = 6;
    private static final Spelling NONE = new Spelling("", Set.of(), Set.of(), Set.of(), false);

    static Spelling of(String name) {
        String folded = Folding.fold(name.length() > LONGEST ? name.substring(0, LONGEST) : name);
        String whole = NameKey.of(folded);
        if (whole.isEmpty()) {
            return NONE;
        }
        return WholeName.isSurnameFirst(whole) ? unspaced(whole) : spaced(whole, words(folded));
    }

    private static List<String> words(String folded) {
        List<String> words = new ArrayList<>();
        for (String word : folded.replace("'", "").replace("’", "").split("[^\\p{L}\\p{M}\\p{N}]+")) {
            if (!word.isEmpty() && words.size() < MOST_WORDS) {
                words.add(word);
            }
        }
        return words;
    }

    private static Spelling spaced(String whole, List<String> words) {
        boolean abbreviated = words.stream().anyMatch(word -> word.length() == 1);
        return new Spelling(whole, latin(words), initials(words), Set.copyOf(words), abbreviated);
    }

    private static Set<String> latin(List<String> words) {
        List<String> plain = words.stream().map(Spelling::withoutUmlaut).toList();
        Set<String> latin = new LinkedHashSet<>();
        for (int cut = 1; cut < plain.size() && plain.size() <= MOST_READINGS; cut++) {
            latin.add(pair(String.join("", plain.subList(0, cut)), String.join("", plain.subList(cut, plain.size()))));
            // Given name first, with its syllables apart.
            latin.add(pair(
                    String.join("", plain.subList(plain.size() - cut, plain.size())),
                    String.join("", plain.subList(0, plain.size() - cut))));
        }
        return latin;
    }

    private static Set<String> initials(List<String> words) {
        if (words.size() < 2) {
            return Set.of();
        }
        String first = words.getFirst();
        String last = words.getLast();
        return new LinkedHashSet<>(List.of(first + " " + last.charAt(0), last + " " + first.charAt(0)));
    }

    /** Chinese, Japanese, Korean: one word, whose surname is known by a table. */
    private static Spelling unspaced(String whole) {
        int surname = Math.max(1, Surnames.length(whole));
        String given = whole.length() > surname + 1 ? whole.substring(surname) : "";
        Set<String> words = given.isEmpty() ? Set.of(whole) : Set.of(whole, given);
        return new Spelling(whole, readings(whole, surname), Set.of(), words, false);
    }

    private static Set<String> readings(String whole, int surname) {
        List<String> syllables = new ArrayList<>();
        for (String syllable : Pinyin.syllables(whole, surname).strip().split("[" + Pinyin.NEXT + Pinyin.BREAK + "]")) {
            syllables.add(syllable);
        }
        if (whole.length() <= surname || syllables.size() != whole.length()) {
            return Set.of();
        }
        Set<String> readings = new LinkedHashSet<>();
        for (String family : joined(syllables.subList(0, surname))) {
            for (String given : joined(syllables.subList(surname, syllables.size()))) {
                readings.add(pair(family, given));
            }
        }
        return readings;
    }

    /** All that the syllables may be read as, the usual readings first. */
    private static List<String> joined(List<String> syllables) {
        List<String> joined = List.of("");
        for (String syllable : syllables) {
            List<String> longer = new ArrayList<>();
            for (String start : joined) {
                for (String reading : syllable.split(String.valueOf(Pinyin.OR))) {
                    longer.add(start + withoutUmlaut(reading));
                }
            }
            joined = longer.subList(0, Math.min(MOST_READINGS, longer.size()));
        }
        return joined;
    }

    /** 吕 is Lü, Lv or Lu. */
    private static String withoutUmlaut(String syllable) {
        return syllable.equals("lv") || syllable.equals("nv") ? syllable.replace('v', 'u') : syllable;
    }

    private static String pair(String one, String other) {
        List<String> both = new ArrayList<>(List.of(one, other));
        Collections.sort(both);
        return String.join(" ", both);
    }
}
