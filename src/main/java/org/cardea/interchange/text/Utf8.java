package org.cardea.interchange.text;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;

/** Whether bytes are UTF-8; a character cut off at the end is no fault. */
final class Utf8 {
    private static final int CLEARLY_MORE = 5;

    private Utf8() {}

    /** Whether nearly all characters beyond ASCII are UTF-8, and only a few bytes are broken. */
    static boolean isDamaged(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        long broken = text.chars().filter(c -> c == 0xFFFD).count();
        long whole = text.chars().filter(c -> c >= 0x80 && c != 0xFFFD).count();
        return whole > broken * CLEARLY_MORE;
    }

    static boolean holds(byte[] bytes) {
        int from = 0;
        while (from < Math.min(3, bytes.length) && (bytes[from] & 0xC0) == 0x80) {
            from++; // the sample may begin inside a character
        }
        ByteBuffer text = ByteBuffer.wrap(bytes, from, bytes.length - from);
        return !StandardCharsets.UTF_8
                .newDecoder()
                .decode(text, CharBuffer.allocate(bytes.length), false)
                .isError();
    }
}
