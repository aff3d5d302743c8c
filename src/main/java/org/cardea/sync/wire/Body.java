package org.cardea.sync.wire;

import java.io.IOException;
import java.io.InputStream;
import org.cardea.shared.Problem;

/** A request's body, already decompressed, read whole but never beyond the limit. */
public final class Body {
    static final int LARGEST_BYTES = 8 * 1024 * 1024;

    private Body() {}

    public static byte[] read(InputStream body) throws IOException {
        byte[] bytes = body.readNBytes(LARGEST_BYTES + 1);
        if (bytes.length > LARGEST_BYTES) {
            throw Problem.tooLarge("A body has at most %d bytes after decompression.".formatted(LARGEST_BYTES));
        }
        return bytes;
    }
}
