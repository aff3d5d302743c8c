package org.cardea.sync;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;

/** A photo's name: the keyed hash of its bytes. */
public record PhotoName(ByteBuffer hash) implements Comparable<PhotoName> {

    PhotoName(byte[] hash) {
        this(ByteBuffer.wrap(hash));
    }

    /** The names in a column of arrays of bytes, which may be null. */
    static List<PhotoName> list(byte[][] column) {
        return column == null
                ? List.of()
                : Arrays.stream(column).map(PhotoName::new).toList();
    }

    byte[] bytes() {
        return hash.array();
    }

    @Override
    public int compareTo(PhotoName other) {
        return hash.compareTo(other.hash);
    }
}
