package org.cardea.accounts;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Codes as authenticator apps make them: RFC 6238 with SHA-1, six digits, steps of 30 seconds. */
final class Totp {

    static final int DIGITS = 6;
    static final int SECONDS = 30;

    private static final int RANGE = 1_000_000;
    private static final String MAC = "HmacSHA1";

    private Totp() {}

    /** The step whose code this is: the present one, the one before or the one after, but none up to {@code last}. */
    static OptionalLong step(byte[] secret, String code, Instant now, long last) {
        long present = now.getEpochSecond() / SECONDS;
        return LongStream.rangeClosed(present - 1, present + 1)
                .filter(step -> step > last)
                .filter(step -> MessageDigest.isEqual(code(secret, step).getBytes(), code.getBytes()))
                .findFirst();
    }

    static String code(byte[] secret, long step) {
        byte[] hash = hmac(secret, ByteBuffer.allocate(Long.BYTES).putLong(step).array());
        int offset = hash[hash.length - 1] & 0xf;
        int number = ByteBuffer.wrap(hash).getInt(offset) & Integer.MAX_VALUE;
        return ("%0" + DIGITS + "d").formatted(number % RANGE);
    }

    private static byte[] hmac(byte[] secret, byte[] counter) {
        try {
            Mac mac = Mac.getInstance(MAC);
            mac.init(new SecretKeySpec(secret, MAC));
            return mac.doFinal(counter);
        } catch (GeneralSecurityException noHmac) {
            throw new IllegalStateException("This Java has no " + MAC, noHmac);
        }
    }
}
