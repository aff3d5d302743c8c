package org.cardea.interchange;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** What a writer may close without ending what it is a part of. */
public final class Unclosed extends FilterOutputStream {
    public Unclosed(OutputStream out) {
        super(out);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        out.write(bytes, from, length);
    }

    @Override
    public void close() throws IOException {
        flush();
    }
}
