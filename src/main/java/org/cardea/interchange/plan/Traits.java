package org.cardea.interchange.plan;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.cardea.contacts.Card;

/**
 * What a person is recognised by, each as 64 bits.
 *
 * @param name as shown
 * @param parts of family and given name; 0 where the card does not have both, or they say the same
 */
record Traits(long name, long parts, long[] numbers, long[] addresses) {
    private static final int NAME = 0;
    private static final int NUMBER = 1;
    private static final int ADDRESS = 2;

    static Traits of(Card card, Numbers numbers) {
        long name = Hash.of(NAME, NameKey.of(card.name()));
        long parts = card.values("N").stream().findFirst().map(Traits::parts).orElse(0L);
        return new Traits(
                name,
                parts == name ? 0 : parts,
                keys(card.values("TEL").stream().map(numbers::key), NUMBER),
                keys(card.values("EMAIL").stream().map(Traits::address), ADDRESS));
    }

    private static long[] keys(Stream<String> texts, int kind) {
        return texts.filter(text -> !text.isEmpty())
                .mapToLong(text -> Hash.of(kind, text))
                .distinct()
                .toArray();
    }

    private static String address(String value) {
        String plain = value.replace("\\", "").strip().toLowerCase(Locale.ROOT);
        return plain.startsWith("mailto:") ? plain.substring("mailto:".length()) : plain;
    }

    private static long parts(String value) {
        List<String> parts = Arrays.asList(value.split("(?<!\\\\);", -1));
        if (parts.size() < 2 || parts.get(0).isBlank() || parts.get(1).isBlank()) {
            return 0;
        }
        return Hash.of(NAME, NameKey.of(parts.get(0) + " " + parts.get(1)));
    }

    boolean isBare() {
        return numbers.length == 0 && addresses.length == 0;
    }

    long[] keys() {
        return addresses.length == 0
                ? numbers
                : LongStream.concat(Arrays.stream(numbers), Arrays.stream(addresses))
                        .toArray();
    }
}
