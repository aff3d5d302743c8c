package org.cardea.interchange.table;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A label that says exactly which lines are meant: words in double quotes stand for themselves, and what follows in
 * square brackets are parameters ({@code [TYPE=internet]}) or lines that belong to the value ({@code [X-ABADR:us]}).
 * So {@code "Home" [TYPE=voice]} is a label of the user's own words on a value of the type voice.
 *
 * @param words as typed, without quotes and brackets
 * @param parameters from their {@code ;} on, or empty
 */
public record ExactLabel(String words, boolean isQuoted, String parameters, List<String> beside) {
    private static final String VALUE = "(\"[^\"\\r\\n]*\"|[^\";:,\\[\\]\\r\\n]*)";
    private static final String PARAMETER = "[A-Za-z0-9-]+=" + VALUE + "(?:," + VALUE + ")*";
    private static final String PARAMETERS = PARAMETER + "(?:;" + PARAMETER + ")*;?";
    private static final int LONGEST = 4_000;
    private static final Pattern BRACKET =
            Pattern.compile("\\s*\\[(" + PARAMETERS + "|[A-Z0-9-]+:[^\\[\\]\\r\\n]*)\\]$", Pattern.DOTALL);
    private static final Pattern LINE = Pattern.compile("[A-Z0-9-]+:.*");

    public static ExactLabel of(String text) {
        if (text.length() > LONGEST || !text.endsWith("]") && !text.endsWith("\"")) {
            return new ExactLabel(text, false, "", List.of());
        }
        String words = text;
        StringBuilder parameters = new StringBuilder();
        List<String> beside = new ArrayList<>();
        for (Matcher last = BRACKET.matcher(words); last.find(); last = BRACKET.matcher(words)) {
            if (LINE.matcher(last.group(1)).matches()) {
                beside.addFirst(last.group(1));
            } else {
                parameters.insert(0, ";" + last.group(1));
            }
            words = words.substring(0, last.start());
        }
        boolean quoted = words.length() > 1 && words.startsWith("\"") && words.endsWith("\"");
        return new ExactLabel(
                quoted ? words.substring(1, words.length() - 1) : words, quoted, parameters.toString(), beside);
    }

    /** Whether there is more to it than words. */
    public boolean isMarked() {
        return isQuoted || !parameters.isEmpty() || !beside.isEmpty();
    }

    /** As it stands in a cell. */
    public String text() {
        StringBuilder text = new StringBuilder(isQuoted ? "\"" + words + "\"" : words);
        if (!parameters.isEmpty()) {
            text.append(" [").append(parameters, 1, parameters.length()).append(']');
        }
        beside.forEach(line -> text.append(" [").append(line).append(']'));
        return text.toString().strip();
    }
}
