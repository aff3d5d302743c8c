package org.cardea.interchange.table;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.cardea.interchange.names.Cell;
import org.cardea.interchange.names.PartialDate;
import org.cardea.interchange.names.PhoneNumber;
import org.cardea.interchange.names.WholeName;

/** What a column holds, told from its cells where its name tells nothing. */
final class ContentGuess {
    private static final String NOT_IN_MAIL = "@,; \t\n\u000B\f\r";
    private static final Pattern URL = Pattern.compile("(?i)(https?://|www\\.)\\S+");
    private static final Pattern CHINESE_MOBILE = Pattern.compile("(\\+?86)?[ -]?1[3-9]\\d[ -]?\\d{4}[ -]?\\d{4}");
    private static final Pattern WESTERN_NAME = Pattern.compile("\\p{Lu}[\\p{L}.'-]+( [\\p{L}.'-]+){1,3}");
    private static final double MOST = 0.6;
    /** What is longer tells nothing, and patterns could take long to find that. */
    private static final int LONGEST = 500;

    private ContentGuess() {}

    /**
     * @param samples cells of the column
     * @param unnamed whether the column has no name; a named one that nobody knows is not taken for a name or a date
     */
    static Field of(List<String> samples, boolean unnamed) {
        if (most(samples, ContentGuess::isMail)) {
            return Field.of("email");
        }
        if (most(samples, text -> URL.matcher(text).matches())) {
            return Field.of("url");
        }
        if (unnamed
                && most(
                        samples,
                        text -> PartialDate.read(text)
                                .filter(date -> date.day() > 0)
                                .isPresent())) {
            return Field.of("date:birthday");
        }
        if (most(samples, PhoneNumber::looksLikeOne)) {
            boolean mobile = most(
                    samples,
                    text -> CHINESE_MOBILE.matcher(PhoneNumber.mended(text)).matches());
            return Field.of(mobile ? "phone:cell" : "phone");
        }
        return unnamed && most(samples, ContentGuess::looksLikeName) ? Field.of("name.full") : Field.CUSTOM;
    }

    static boolean isData(String cell) {
        String text = Cell.mended(cell);
        return text.length() <= LONGEST && isDatum(text);
    }

    private static boolean isDatum(String text) {
        return isMail(text) || URL.matcher(text).matches() || PhoneNumber.looksLikeOne(text);
    }

    static boolean isMail(String text) {
        int at = text.indexOf('@');
        int dot = text.indexOf('.', at + 2);
        return at > 0 && dot > 0 && dot < text.length() - 1 && hasOnlyOne(at, text);
    }

    /** As the pattern has it, without which there would be millions of matchers. */
    private static boolean hasOnlyOne(int at, String text) {
        for (int i = 0; i < text.length(); i++) {
            if (i != at && NOT_IN_MAIL.indexOf(text.charAt(i)) >= 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean looksLikeName(String text) {
        return WholeName.isWholeChinese(text) || WESTERN_NAME.matcher(text).matches();
    }

    private static boolean most(List<String> samples, Predicate<String> test) {
        return !samples.isEmpty()
                && samples.stream()
                                .map(Cell::mended)
                                .filter(text -> text.length() <= LONGEST)
                                .filter(test)
                                .count()
                        >= MOST * samples.size();
    }
}
