package org.cardea.contacts;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.util.HexFormat;
import org.cardea.shared.CardId;
import org.cardea.shared.ContentHash;
import org.cardea.shared.Sha256;

/**
 * One 256-bit number over the live cards of a book, kept in O(changes): the sum modulo 2^256 of
 * SHA-256(UUID ‖ content hash).
 */
public record Digest(BigInteger sum) {
    public static final Digest EMPTY = new Digest(BigInteger.ZERO);
    private static final int BYTES = 32;
    private static final BigInteger MODULUS = BigInteger.ONE.shiftLeft(8 * BYTES);

    public Digest plus(CardId card, ContentHash hash) {
        return new Digest(sum.add(term(card, hash)).mod(MODULUS));
    }

    public Digest minus(CardId card, ContentHash hash) {
        return new Digest(sum.subtract(term(card, hash)).mod(MODULUS));
    }

    /** 32 bytes, big-endian. */
    public byte[] bytes() {
        byte[] signed = sum.toByteArray();
        int length = Math.min(signed.length, BYTES);
        byte[] bytes = new byte[BYTES];
        System.arraycopy(signed, signed.length - length, bytes, BYTES - length, length);
        return bytes;
    }

    public static Digest of(byte[] bytes) {
        return new Digest(new BigInteger(1, bytes));
    }

    /** 64 lower-case hex digits, as on the wire. */
    public String hex() {
        return HexFormat.of().formatHex(bytes());
    }

    private static BigInteger term(CardId card, ContentHash hash) {
        ByteBuffer named = ByteBuffer.allocate(16 + BYTES);
        named.putLong(card.value().getMostSignificantBits());
        named.putLong(card.value().getLeastSignificantBits());
        named.put(hash.bytes());
        return new BigInteger(1, Sha256.of(named.array()));
    }
}
