package org.cardea.interchange.names;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Telephone numbers as people and spreadsheets write them. */
public final class PhoneNumber {
    private static final Pattern SCIENTIFIC = Pattern.compile("(\\d(?:[.,](\\d+))?)[Ee]\\+?(\\d{1,2})");
    private static final Pattern FRACTION = Pattern.compile("(\\d{5,})\\.0+");
    private static final Pattern DASHES = Pattern.compile("[‐‑‒–—−ー]");
    private static final String SEPARATORS = "/;、；|\n，,或";
    private static final Pattern SEVERAL = Pattern.compile("\\s*[/;、；|\n，]\\s*|\\s+或\\s+|,\\s*");
    private static final Pattern LOOKS_LIKE = Pattern.compile(
            "[+(]?[\\d][\\d\\s().+/#*-]{4,}([ ,;]*(ext|x|转|轉|#|分机|extension)\\.?\\s*\\d{1,6})?",
            Pattern.CASE_INSENSITIVE);
    private static final int LEAST_DIGITS = 7;
    /** What is longer is no number, and patterns could take long to find that. */
    private static final int LONGEST = 100;

    private static final int LONGEST_LIST = 2_000;

    private PhoneNumber() {}

    /** Half-width digits and signs; otherwise as it was typed. */
    public static String mended(String typed) {
        String text = isAscii(typed)
                ? typed.strip()
                : DASHES.matcher(Normalizer.normalize(typed, Normalizer.Form.NFKC))
                        .replaceAll("-")
                        .strip();
        if (text.length() > LONGEST || !hasAny(text, "Ee.")) {
            return text;
        }
        Matcher fraction = FRACTION.matcher(text);
        if (fraction.matches()) {
            return fraction.group(1);
        }
        return isScientific(text) && !isDamaged(text)
                ? new BigDecimal(text.replace(',', '.')).toBigInteger().toString()
                : text;
    }

    /** Whether digits are lost for good, as in {@code 1.38E+10}. */
    public static boolean isDamaged(String text) {
        if (text.length() > LONGEST || !hasAny(text, "Ee")) {
            return false;
        }
        Matcher scientific = SCIENTIFIC.matcher(text);
        if (!scientific.matches()) {
            return false;
        }
        int kept = scientific.group(2) == null ? 0 : scientific.group(2).length();
        return kept < Integer.parseInt(scientific.group(3));
    }

    private static boolean isScientific(String text) {
        return SCIENTIFIC.matcher(text).matches();
    }

    /** The numbers in one cell: cut only where each part is a whole number by itself. */
    public static List<String> several(String text) {
        if (text.length() > LONGEST_LIST || !hasAny(text, SEPARATORS)) {
            return List.of(text);
        }
        List<String> parts = Arrays.stream(SEVERAL.split(text))
                .filter(part -> !part.isBlank())
                .toList();
        boolean each = parts.stream().allMatch(part -> digits(part) >= LEAST_DIGITS);
        return each && parts.size() > 1 ? parts : List.of(text);
    }

    public static boolean looksLikeOne(String text) {
        return text.length() <= LONGEST
                && digits(text) >= 5
                && digits(text) <= 20
                && LOOKS_LIKE.matcher(mended(text)).matches();
    }

    /** There are many numbers, and few need a closer look. */
    private static boolean hasAny(String text, String signs) {
        for (int i = 0; i < text.length(); i++) {
            if (signs.indexOf(text.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }

    private static long digits(String text) {
        return text.chars().filter(Character::isDigit).count();
    }
}
