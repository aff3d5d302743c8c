package org.cardea.shared;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** SHA-256. Of secrets only where they are too random to be guessed. */
public final class Sha256 {

    private Sha256() {}

    public static byte[] of(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException noSha) {
            throw new IllegalStateException("This Java has no SHA-256", noSha);
        }
    }
}
