package org.cardea.client.book;

import java.math.BigInteger;
import java.security.MessageDigest;

/** A number for a whole book, kept in O(changes): docs/normal-form.md, section 5. */
public final class Digest {
    public static final Digest EMPTY = new Digest(BigInteger.ZERO);
    private static final BigInteger MODULUS = BigInteger.ONE.shiftLeft(256);

    private final BigInteger sum;

    private Digest(BigInteger sum) {
        this.sum = sum;
    }

    /** @param hex as {@link #toString} gives it */
    public static Digest of(String hex) {
        return new Digest(new BigInteger(hex, 16));
    }

    public Digest plus(CardId id, ContentHash hash) {
        return new Digest(sum.add(term(id, hash)).mod(MODULUS));
    }

    public Digest minus(CardId id, ContentHash hash) {
        return new Digest(sum.subtract(term(id, hash)).mod(MODULUS));
    }

    private static BigInteger term(CardId id, ContentHash hash) {
        MessageDigest sha = Hex.sha256();
        sha.update(id.bytes());
        sha.update(hash.bytes());
        return new BigInteger(1, sha.digest());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Digest && sum.equals(((Digest) other).sum);
    }

    @Override
    public int hashCode() {
        return sum.hashCode();
    }

    /** 64 lower-case hex digits. */
    @Override
    public String toString() {
        return String.format("%064x", sum);
    }
}
