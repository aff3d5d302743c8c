package org.cardea.accounts;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** SHA-256, for secrets that are random enough not to be guessed. */
final class Sha256 {

    private Sha256() {}

    static byte[] of(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException noSha) {
            throw new IllegalStateException("This Java has no SHA-256", noSha);
        }
    }
}
