package org.cardea.client.e2e.rig;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Looks for what must not be found: words of at least eight bytes, in any of the dress they could hide in. */
public final class Haystack {
    private static final int SHORTEST = 8;
    private static final int BITS = 1 << 22;
    private final Map<Long, List<Needle>> needles = new HashMap<>();
    private final BitSet starts = new BitSet(BITS);

    private record Needle(String word, String dress, byte[] bytes) {}

    /** Plain, reversed, hex in both cases, UTF-16 in both orders, and base64 at all three offsets. */
    public void lookFor(String word) {
        byte[] plain = word.getBytes(StandardCharsets.UTF_8);
        add(word, "plain", plain);
        add(word, "reversed", new StringBuilder(word).reverse().toString().getBytes(StandardCharsets.UTF_8));
        add(word, "hex", HexFormat.of().formatHex(plain).getBytes(StandardCharsets.US_ASCII));
        add(word, "HEX", HexFormat.of().withUpperCase().formatHex(plain).getBytes(StandardCharsets.US_ASCII));
        add(word, "UTF-16LE", word.getBytes(StandardCharsets.UTF_16LE));
        add(word, "UTF-16BE", word.getBytes(StandardCharsets.UTF_16BE));
        for (int offset = 0; offset < 3; offset++) {
            add(word, "base64+" + offset, base64(plain, offset));
        }
    }

    /** What was found, as {@code word (dress) in file}. */
    public List<String> searchedIn(Path root) throws IOException {
        var found = new ArrayList<String>();
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                search(Files.readAllBytes(file), file, found);
            }
        }
        return found;
    }

    private void search(byte[] hay, Path file, List<String> found) {
        long window = 0;
        for (int at = 0; at < hay.length; at++) {
            window = window << 8 | hay[at] & 0xFF;
            if (at >= SHORTEST - 1 && starts.get(bit(window)) && needles.containsKey(window)) {
                for (Needle needle : needles.get(window)) {
                    if (isAt(hay, at - SHORTEST + 1, needle.bytes())) {
                        found.add(needle.word() + " (" + needle.dress() + ") in " + file);
                    }
                }
            }
        }
    }

    private static boolean isAt(byte[] hay, int at, byte[] needle) {
        return at + needle.length <= hay.length && Arrays.equals(hay, at, at + needle.length, needle, 0, needle.length);
    }

    /** Without the characters at both ends that depend on the neighbours. */
    private static byte[] base64(byte[] plain, int offset) {
        byte[] shifted = new byte[plain.length + offset];
        System.arraycopy(plain, 0, shifted, offset, plain.length);
        String text = Base64.getEncoder().withoutPadding().encodeToString(shifted);
        return text.substring(offset == 0 ? 0 : offset + 1, text.length() - 1).getBytes(StandardCharsets.US_ASCII);
    }

    private void add(String word, String dress, byte[] bytes) {
        if (bytes.length >= SHORTEST) {
            long start = ByteBuffer.wrap(bytes).getLong();
            starts.set(bit(start));
            needles.computeIfAbsent(start, none -> new ArrayList<>()).add(new Needle(word, dress, bytes));
        }
    }

    private static int bit(long window) {
        return (int) ((window * 0x9E3779B97F4A7C15L) >>> 42);
    }
}
