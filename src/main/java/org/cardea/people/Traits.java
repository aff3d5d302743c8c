package org.cardea.people;

import java.util.Arrays;
import java.util.Locale;
import org.cardea.contacts.Card;
import org.cardea.contacts.ContentLine;

/**
 * What a person is recognised by, each as 64 bits.
 *
 * @param name as shown
 * @param parts of family and given name; 0 where the card does not have both, or they say the same
 */
public record Traits(long name, long parts, long[] numbers, long[] addresses) {
    private static final int NAME = 0;
    private static final int NUMBER = 1;
    private static final int ADDRESS = 2;
    private static final long[] NONE = {};

    public static Traits of(Card card, Numbers region) {
        long name = Hash.of(NAME, NameKey.of(card.name()));
        long parts = 0;
        long[] numbers = NONE;
        long[] addresses = NONE;
        for (ContentLine line : card.lines()) {
            switch (line.name()) {
                case "N" -> parts = parts == 0 ? parts(line.value()) : parts;
                case "TEL" -> numbers = with(numbers, NUMBER, region.key(line.value()));
                case "EMAIL" -> addresses = with(addresses, ADDRESS, address(line.value()));
                default -> {}
            }
        }
        return new Traits(name, parts == name ? 0 : parts, numbers, addresses);
    }

    private static long[] with(long[] keys, int kind, String text) {
        long key = Hash.of(kind, text);
        if (text.isEmpty() || Arrays.stream(keys).anyMatch(known -> known == key)) {
            return keys;
        }
        long[] more = Arrays.copyOf(keys, keys.length + 1);
        more[keys.length] = key;
        return more;
    }

    private static String address(String value) {
        String plain = value.strip().toLowerCase(Locale.ROOT);
        plain = plain.indexOf('\\') < 0 ? plain : plain.replace("\\", "");
        return plain.startsWith("mailto:") ? plain.substring("mailto:".length()) : plain;
    }

    /** Family and given name: one alone says too little. */
    private static long parts(String value) {
        int first = separator(value, 0);
        int second = separator(value, first + 1);
        if (first < 0 || value.substring(0, first).isBlank()) {
            return 0;
        }
        String given = value.substring(first + 1, second < 0 ? value.length() : second);
        return given.isBlank() ? 0 : Hash.of(NAME, NameKey.of(value.substring(0, first) + " " + given));
    }

    private static int separator(String value, int from) {
        int at = value.indexOf(';', from);
        while (at > 0 && value.charAt(at - 1) == '\\') {
            at = value.indexOf(';', at + 1);
        }
        return at;
    }

    public boolean isBare() {
        return numbers.length == 0 && addresses.length == 0;
    }

    public long[] keys() {
        if (addresses.length == 0) {
            return numbers;
        }
        long[] keys = Arrays.copyOf(numbers, numbers.length + addresses.length);
        System.arraycopy(addresses, 0, keys, numbers.length, addresses.length);
        return keys;
    }
}
