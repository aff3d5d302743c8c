package org.cardea;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * Looks for secrets in bytes where none may be: as they are, in hex, in base64 whatever the alignment, in UTF-16 of
 * either order, and each of them backwards. One pass over the bytes, however many needles.
 */
public final class Needles {

    /** Shorter ones turn up in random bytes by chance. */
    public static final int SHORTEST = 6;

    private static final int SHORTEST_OF_HEX = 16;

    private final Map<Long, List<Needle>> byStart = new HashMap<>();

    private record Needle(byte[] bytes, String told) {}

    /** Each text of six bytes in UTF-8 or more; one of hex digits only has to be longer, since a dump is full of hex. */
    public static Needles ofTexts(Collection<String> texts) {
        Needles needles = new Needles();
        for (String text : texts) {
            if (text.length() < SHORTEST_OF_HEX && text.matches("[0-9a-fA-F]*")) {
                throw new IllegalArgumentException("'" + text + "' turns up in a dump's hex by chance");
            }
            needles.addBytes(text.getBytes(UTF_8), "'" + text + "'");
            needles.add(text.getBytes(UTF_16LE), "'" + text + "' in UTF-16LE");
            needles.add(text.getBytes(UTF_16BE), "'" + text + "' in UTF-16BE");
            needles.add(new StringBuilder(text).reverse().toString().getBytes(UTF_8), "'" + text + "' reversed");
        }
        return needles;
    }

    /** Bytes of a photo or a key; any 24 of them in a row would be a find, so some are taken from here and there. */
    public Needles andBytes(String name, byte[] bytes) {
        for (int from = 0; from + 24 <= bytes.length; from += Math.max(24, bytes.length / 8)) {
            addBytes(Arrays.copyOfRange(bytes, from, from + 24), name + " from byte " + from);
        }
        return this;
    }

    /** What was found and in which form; empty is what one hopes for. */
    public Collection<String> foundIn(byte[] haystack) {
        TreeSet<String> found = new TreeSet<>();
        long window = 0;
        for (int at = 0; at < haystack.length; at++) {
            window = (window << 8 | haystack[at] & 0xff) & 0xffff_ffff_ffffL;
            int start = at - SHORTEST + 1;
            if (start >= 0) {
                byStart.getOrDefault(window, List.of()).stream()
                        .filter(needle -> stands(needle.bytes, haystack, start))
                        .forEach(needle -> found.add(needle.told));
            }
        }
        return found;
    }

    private static boolean stands(byte[] needle, byte[] haystack, int start) {
        int end = start + needle.length;
        return end <= haystack.length && Arrays.equals(needle, 0, needle.length, haystack, start, end);
    }

    private void addBytes(byte[] bytes, String told) {
        add(bytes, told);
        add(HexFormat.of().formatHex(bytes).getBytes(US_ASCII), told + " in hex");
        add(HexFormat.of().withUpperCase().formatHex(bytes).getBytes(US_ASCII), told + " in HEX");
        for (int before = 0; before < 3; before++) {
            String base64 = base64(bytes, before);
            add(base64.getBytes(US_ASCII), told + " in base64");
            add(base64.replace('+', '-').replace('/', '_').getBytes(US_ASCII), told + " in base64url");
        }
    }

    /** Only the characters that do not depend on the bytes before and after. */
    private static String base64(byte[] bytes, int before) {
        byte[] shifted = new byte[before + bytes.length];
        System.arraycopy(bytes, 0, shifted, before, bytes.length);
        String text = Base64.getEncoder().withoutPadding().encodeToString(shifted);
        int first = (before * 8 + 5) / 6;
        return text.substring(first, shifted.length * 8 / 6);
    }

    private void add(byte[] bytes, String told) {
        addOne(bytes, told);
        byte[] backwards = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            backwards[i] = bytes[bytes.length - 1 - i];
        }
        addOne(backwards, told + " backwards");
    }

    private void addOne(byte[] bytes, String told) {
        if (bytes.length < SHORTEST) {
            throw new IllegalArgumentException("Too short to be looked for: " + told);
        }
        long start = 0;
        for (int i = 0; i < SHORTEST; i++) {
            start = start << 8 | bytes[i] & 0xff;
        }
        byStart.computeIfAbsent(start, fresh -> new ArrayList<>()).add(new Needle(bytes, told));
    }
}
