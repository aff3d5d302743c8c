package org.cardea.interchange.text;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.List;
import java.util.Optional;
import org.cardea.interchange.Refused;
import org.cardea.interchange.Source;

/** Tells in which charset a file is written, and reads it so. */
public final class Charsets {
    private static final int SAMPLE_BYTES = 64 * 1024;
    private static final int BUFFER_BYTES = 64 * 1024;

    private Charsets() {}

    /** The likely charsets, the best first, never empty. */
    public static List<Guess> guess(Source file) throws IOException {
        try (InputStream bytes = file.open()) {
            return guess(sample(bytes));
        }
    }

    /** As {@link #guess(Source)}, from the first bytes or all of them. */
    public static List<Guess> guess(byte[] bytes) {
        return ByteOrderMark.of(bytes)
                .map(ByteOrderMark::charset)
                .or(() -> Utf16.of(bytes))
                .or(() -> Utf8.holds(bytes) || Utf8.isDamaged(bytes) ? Optional.of("UTF-8") : Optional.empty())
                .map(sure -> List.of(new Guess(sure, 100)))
                .orElseGet(() -> Legacy.guess(bytes));
    }

    /** A reader without byte-order mark; bytes that fit no character become U+FFFD. */
    public static Reader read(Source file, String charset) throws IOException, Refused {
        Charset known = named(charset);
        InputStream bytes = new BufferedInputStream(file.open(), BUFFER_BYTES);
        bytes.mark(8);
        int skip = ByteOrderMark.of(bytes.readNBytes(4))
                .filter(mark -> mark.charset().equals(known.name()))
                .map(ByteOrderMark::length)
                .orElse(0);
        bytes.reset();
        bytes.skipNBytes(skip);
        return new BufferedReader(new InputStreamReader(bytes, known));
    }

    /** The bytes as text, where all of them fit the charset. */
    public static Optional<String> strictly(byte[] bytes, String charset) {
        try {
            return Optional.of(Charset.forName(charset)
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException notThisOne) {
            return Optional.empty();
        }
    }

    private static Charset named(String charset) throws Refused {
        try {
            return Charset.forName(charset);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            throw new Refused("charset-unknown", "This charset is not known here.");
        }
    }

    /** The first bytes; where these are plain ASCII, the first ones that are not. */
    private static byte[] sample(InputStream bytes) throws IOException {
        byte[] first = bytes.readNBytes(SAMPLE_BYTES);
        byte[] next = first;
        while (next.length > 0 && isAscii(next)) {
            next = bytes.readNBytes(SAMPLE_BYTES);
        }
        return next.length == 0 ? first : next;
    }

    private static boolean isAscii(byte[] bytes) {
        return new String(bytes, ISO_8859_1).chars().allMatch(c -> c > 0 && c < 0x80);
    }
}
