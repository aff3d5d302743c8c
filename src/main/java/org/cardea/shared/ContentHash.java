package org.cardea.shared;

import java.util.Arrays;
import java.util.HexFormat;

/** SHA-256 of a card's normal form: 32 bytes, not to be changed by who holds them. */
public record ContentHash(byte[] bytes) {

    private static final int LENGTH = 32;

    public ContentHash {
        if (bytes.length != LENGTH) {
            throw new IllegalArgumentException("A content hash has 32 bytes, not " + bytes.length);
        }
    }

    /** Reads 64 hex digits; anything else is a bad-request. */
    public static ContentHash of(String hex) {
        try {
            return new ContentHash(HexFormat.of().parseHex(hex));
        } catch (IllegalArgumentException notAHash) {
            throw Problem.badRequest("A hash is written as 64 hex digits.").with("field", "hash");
        }
    }

    public String hex() {
        return HexFormat.of().formatHex(bytes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ContentHash that && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return hex();
    }
}
