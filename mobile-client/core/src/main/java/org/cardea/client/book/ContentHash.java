package org.cardea.client.book;

import java.math.BigInteger;

/** SHA-256 of a card's normal form: two cards with equal hashes say the same. */
public final class ContentHash {
    private final String hex;

    private ContentHash(String hex) {
        this.hex = hex;
    }

    /** @throws IllegalArgumentException when the text is not 64 lower-case hex digits */
    public static ContentHash of(String hex) {
        if (!hex.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("not a content hash");
        }
        return new ContentHash(hex);
    }

    public static ContentHash of(byte[] normalForm) {
        return new ContentHash(Hex.of(Hex.sha256().digest(normalForm)));
    }

    /** 32 bytes. */
    public byte[] bytes() {
        byte[] bytes = new byte[32];
        byte[] number = new BigInteger(hex, 16).toByteArray();
        int length = Math.min(number.length, 32);
        System.arraycopy(number, number.length - length, bytes, 32 - length, length);
        return bytes;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ContentHash && hex.equals(((ContentHash) other).hex);
    }

    @Override
    public int hashCode() {
        return hex.hashCode();
    }

    /** 64 lower-case hex digits. */
    @Override
    public String toString() {
        return hex;
    }
}
