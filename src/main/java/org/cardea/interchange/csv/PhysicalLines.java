package org.cardea.interchange.csv;

import java.io.IOException;
import java.io.Reader;
import java.util.List;

/** Lines as an editor counts them: ended by CRLF, LF or CR. */
final class PhysicalLines {
    private static final int LONGEST_SHOWN = 1_000;

    private PhysicalLines() {}

    /** Reads past so many lines; the reader must support marks. */
    static void skip(Reader text, int lines) throws IOException {
        for (int left = lines; left > 0; ) {
            int c = text.read();
            if (c < 0) {
                return;
            }
            if (c == '\r') {
                skipLineFeed(text);
            }
            left -= c == '\r' || c == '\n' ? 1 : 0;
        }
    }

    private static void skipLineFeed(Reader text) throws IOException {
        text.mark(1);
        if (text.read() != '\n') {
            text.reset();
        }
    }

    static String beginning(Reader text) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = text.read(); c >= 0 && c != '\n' && c != '\r' && line.length() < LONGEST_SHOWN; c = text.read()) {
            line.append((char) c);
        }
        return line.toString();
    }

    static int breaks(List<String> cells) {
        int breaks = 0;
        for (String cell : cells) {
            breaks += breaks(cell);
        }
        return breaks;
    }

    static int breaks(String text) {
        int breaks = 0;
        if (text.indexOf('\n') < 0 && text.indexOf('\r') < 0) {
            return breaks;
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean second = c == '\n' && i > 0 && text.charAt(i - 1) == '\r';
            breaks += (c == '\n' || c == '\r') && !second ? 1 : 0;
        }
        return breaks;
    }
}
