package org.cardea.interchange.text;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The character that stands between the cells of a text file. */
public final class Separator {
    private static final List<Character> CANDIDATES = List.of(',', ';', '\t', '|');
    /** What Excel takes as a word to itself, not as a row. */
    private static final Pattern DECLARATION = Pattern.compile("\"?sep=(.)\"?", Pattern.CASE_INSENSITIVE);

    private Separator() {}

    /** What a first line such as {@code sep=;} declares. */
    public static Optional<Character> declared(String firstLine) {
        Matcher declaration = DECLARATION.matcher(firstLine.replaceAll("[\r\n]+$", ""));
        return declaration.matches() ? Optional.of(declaration.group(1).charAt(0)) : Optional.empty();
    }

    /** The one that gives the most lines the same, greatest number of cells; a comma where none does. */
    public static char guess(String beginning) {
        char best = ',';
        long bestScore = 0;
        for (char candidate : CANDIDATES) {
            long score = score(beginning, candidate);
            if (score > bestScore) {
                best = candidate;
                bestScore = score;
            }
        }
        return best;
    }

    private static long score(String text, char separator) {
        Map<Integer, Integer> rowsByCount = new TreeMap<>();
        boolean quoted = false;
        int count = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && c == separator) {
                count++;
            } else if (!quoted && (c == '\n' || c == '\r')) {
                rowsByCount.merge(count, 1, Integer::sum);
                count = 0;
            }
        }
        rowsByCount.merge(count, 1, Integer::sum);
        return rowsByCount.entrySet().stream()
                .mapToLong(entry -> (long) entry.getKey() * entry.getValue())
                .max()
                .orElse(0);
    }
}
