package org.cardea.interchange.excel;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * A part's bytes. A parser holds a whole tag or comment in memory, so that none may be longer than a bound; texts come
 * from it in pieces.
 */
final class PartBytes extends FilterInputStream {
    private static final int LONGEST_MARKUP = 1 << 20;
    private static final int COMMENT = '-';
    private static final int INSTRUCTION = '?';
    private static final int TAG = '>';
    private static final int TEXT = 0;

    private long left;
    private int inside = TEXT;
    private int length;
    private int quote;
    private int last;
    private int beforeLast;

    /** @param most bytes, beyond which the part is too large */
    PartBytes(InputStream part, long most) {
        super(part);
        this.left = most;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        int read = super.read(into, from, length);
        left -= Math.max(0, read);
        if (left < 0) {
            throw new TooLarge("A table inside the workbook is too large. Save it as .csv and try again.");
        }
        for (int i = from; i < from + read; i++) {
            see(into[i]);
        }
        return read;
    }

    private void see(int c) {
        if (inside == TEXT) {
            inside = c == '<' ? TAG : TEXT;
            length = 0;
            quote = 0;
        } else {
            seeMarkup(c);
        }
        beforeLast = last;
        last = c;
    }

    private void seeMarkup(int c) {
        length++;
        if (length > LONGEST_MARKUP) {
            throw new TooLarge("The workbook's inside is not what a workbook has.");
        }
        if (inside == TAG) {
            seeTag(c);
        } else if (c == '>' && last == inside && (inside == INSTRUCTION || beforeLast == COMMENT && length > 4)) {
            inside = TEXT;
        }
    }

    private void seeTag(int c) {
        if (length == 1 && c == '?') {
            inside = INSTRUCTION;
        } else if (length == 3 && c == '-' && last == '-' && beforeLast == '!') {
            inside = COMMENT;
        } else if (length == 2 && c == '[' && last == '!') {
            inside = TEXT; // characters as they are, which come in pieces too
        } else if (quote != 0) {
            quote = c == quote ? 0 : quote;
        } else if (c == '"' || c == '\'') {
            quote = c;
        } else if (c == '>') {
            inside = TEXT;
        }
    }
}
