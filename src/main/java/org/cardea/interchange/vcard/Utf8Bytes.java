package org.cardea.interchange.vcard;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.Reader;

/** Text in wide characters, shown as its UTF-8 bytes, one character each, as all other files are read. */
final class Utf8Bytes extends Reader {
    private final Reader text;
    private String encoded = "";
    private int at;

    Utf8Bytes(Reader text) {
        this.text = text;
    }

    @Override
    public int read(char[] into, int from, int length) throws IOException {
        if (at == encoded.length() && !fill()) {
            return -1;
        }
        int count = Math.min(length, encoded.length() - at);
        encoded.getChars(at, at + count, into, from);
        at += count;
        return count;
    }

    private boolean fill() throws IOException {
        int first = text.read();
        if (first < 0) {
            return false;
        }
        StringBuilder character = new StringBuilder().append((char) first);
        if (Character.isHighSurrogate((char) first)) {
            int second = text.read();
            character.append(second < 0 ? "" : String.valueOf((char) second));
        }
        encoded = new String(character.toString().getBytes(UTF_8), ISO_8859_1);
        at = 0;
        return true;
    }

    @Override
    public void close() throws IOException {
        text.close();
    }
}
