package org.cardea.people;

import java.util.Map;
import java.util.Set;

/**
 * E.164 of the numbers that need no library: those of countries in which nothing but a trunk 0 (in North America: a 1)
 * stands before a number. Everything doubtful is left to the library, which takes a hundred times as long.
 */
final class PlainNumber {
    /** Regions and their codes. */
    private static final Map<String, String> SIMPLE =
            Map.of("CN", "86", "DE", "49", "GB", "44", "FR", "33", "CH", "41", "NL", "31", "US", "1", "IN", "91");

    /** Where a number without country code is dialled the same way whatever its length. */
    private static final Set<String> LOOSE = Set.of("CN", "DE", "NL", "US", "IN");

    private static final String CHINA = "86";
    private static final String AMERICA = "1";

    private final String own;

    PlainNumber(String region) {
        this.own = LOOSE.contains(region) ? SIMPLE.get(region) : null;
    }

    /** Null where it is not plain. */
    String e164(String typed) {
        String dialled = dialled(typed);
        if (dialled == null) {
            return null;
        }
        if (dialled.charAt(0) == '+') {
            String code = code(dialled);
            return code != null && isWhole(code, dialled, code.length() + 1) ? dialled : null;
        }
        return own == null ? null : national(dialled);
    }

    private String national(String dialled) {
        if (own.equals(CHINA) && dialled.charAt(0) == '1' || own.equals(AMERICA) && dialled.charAt(0) != '1') {
            return isWhole(own, dialled, 0) ? "+" + own + dialled : null;
        }
        char trunk = own.equals(AMERICA) ? '1' : '0';
        return dialled.charAt(0) == trunk && isWhole(own, dialled, 1) ? "+" + own + dialled.substring(1) : null;
    }

    private static boolean isWhole(String code, String dialled, int from) {
        int length = dialled.length() - from;
        char first = length == 0 ? '0' : dialled.charAt(from);
        return switch (code) {
            case AMERICA -> length == 10 && first >= '2';
            case CHINA ->
                first == '1'
                        ? isChineseMobile(dialled, from, length) || isOfBeijing(dialled, from, length)
                        : length >= 9 && length <= 11 && first >= '2';
            default -> length >= 8 && length <= 11 && first != '0';
        };
    }

    private static boolean isChineseMobile(String dialled, int from, int length) {
        return length == 11 && dialled.charAt(from + 1) >= '3' && !dialled.startsWith("179", from);
    }

    private static boolean isOfBeijing(String dialled, int from, int length) {
        return length == 10 && dialled.charAt(from + 1) == '0';
    }

    private static String code(String dialled) {
        for (String code : SIMPLE.values()) {
            if (dialled.startsWith(code, 1)) {
                return code;
            }
        }
        return null;
    }

    /** Digits and at most a plus before them; null where there is anything else than signs between them. */
    private static String dialled(String typed) {
        StringBuilder digits = new StringBuilder(typed.length());
        for (int i = 0; i < typed.length(); i++) {
            char c = typed.charAt(i);
            if (c >= '0' && c <= '9' || c == '+' && digits.isEmpty()) {
                digits.append(c);
            } else if (c != ' ' && c != '-') {
                return null;
            }
        }
        return digits.length() < 2 ? null : digits.toString();
    }
}
