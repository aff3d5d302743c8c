package org.cardea.interchange.excel;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Parts of a workbook that POI keeps in memory may not be larger than that. */
final class LimitedStream extends FilterInputStream {
    private long left;

    LimitedStream(InputStream part, long bytes) {
        super(part);
        this.left = bytes;
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
            throw new IllegalStateException("a table of the workbook is too large");
        }
        return read;
    }
}
