package org.cardea.sync.wire;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.cardea.shared.Problem;

/** A request's body, already decompressed, read whole but never beyond the limit. */
public final class Body {
    public static final int LARGEST_BYTES = 8 * 1024 * 1024;

    private Body() {}

    /** @param beginning what has been read of it already */
    public static byte[] readOn(byte[] beginning, InputStream rest) throws IOException {
        byte[] more = rest.readNBytes(LARGEST_BYTES - beginning.length + 1);
        if (beginning.length + more.length > LARGEST_BYTES) {
            throw Problem.tooLarge("A body has at most %d bytes after decompression.".formatted(LARGEST_BYTES));
        }
        byte[] whole = Arrays.copyOf(beginning, beginning.length + more.length);
        System.arraycopy(more, 0, whole, beginning.length, more.length);
        return whole;
    }
}
