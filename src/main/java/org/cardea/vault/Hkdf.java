package org.cardea.vault;

import java.nio.charset.StandardCharsets;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.generators.HKDFBytesGenerator;
import org.bouncycastle.crypto.params.HKDFParameters;

/** HKDF with SHA-256 and no salt (RFC 5869): one secret, a key per purpose. */
final class Hkdf {

    private Hkdf() {}

    static byte[] derive(byte[] secret, String purpose, int length) {
        HKDFBytesGenerator hkdf = new HKDFBytesGenerator(new SHA256Digest());
        hkdf.init(new HKDFParameters(secret, null, purpose.getBytes(StandardCharsets.US_ASCII)));
        byte[] key = new byte[length];
        hkdf.generateBytes(key, 0, length);
        return key;
    }

    static SecretKey aesKey(byte[] secret, String purpose) {
        return new SecretKeySpec(derive(secret, purpose, 32), "AES");
    }
}
