package org.cardea.interchange.vcard;

import java.io.IOException;
import java.io.Reader;

/** Physical lines, counted from 1, ended by CRLF, LF or CR; each of bounded length. */
final class RawLines {
    static final int LONGEST = 16 * 1024 * 1024;

    private final Reader text;
    private int number;
    private int pushedBack = -2;

    RawLines(Reader text) {
        this.text = text;
    }

    /** The number of the line that was last read. */
    int number() {
        return number;
    }

    /** Null at the end; what goes beyond the bound is cut off. */
    String next() throws IOException {
        int c = read();
        if (c < 0) {
            return null;
        }
        number++;
        StringBuilder line = new StringBuilder();
        for (; c >= 0 && c != '\n' && c != '\r'; c = read()) {
            if (line.length() < LONGEST) {
                line.append((char) c);
            }
        }
        if (c == '\r') {
            int after = read();
            pushedBack = after == '\n' ? -2 : after;
        }
        return line.toString();
    }

    private int read() throws IOException {
        int c = pushedBack == -2 ? text.read() : pushedBack;
        pushedBack = -2;
        return c;
    }
}
