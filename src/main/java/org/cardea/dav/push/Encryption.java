package org.cardea.dav.push;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.generators.HKDFBytesGenerator;
import org.bouncycastle.crypto.params.HKDFParameters;

/** Message encryption for Web Push (RFC 8291): one record of aes128gcm (RFC 8188). Pure but for chance. */
final class Encryption {
    static final int AUTH = 16;
    /** A push service takes 4,096 bytes; header, delimiter and tag go off. */
    static final int LONGEST = 3_993;

    private static final int RECORD = 4_096;
    private static final int SALT = 16;
    private static final int TAG_BITS = 128;
    private static final byte LAST_RECORD = 2;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Encryption() {}

    static byte[] encrypt(Receiver receiver, byte[] plain) {
        byte[] salt = new byte[SALT];
        RANDOM.nextBytes(salt);
        return encrypt(receiver, plain, P256.random(), salt);
    }

    static byte[] encrypt(Receiver receiver, byte[] plain, KeyPair own, byte[] salt) {
        byte[] ownPoint = P256.write(own);
        byte[] shared = P256.agree(own, receiver.key());
        byte[] info = joined("WebPush: info\0".getBytes(US_ASCII), receiver.key(), ownPoint);
        return record(salt, ownPoint, derive(shared, receiver.auth(), info, 32), plain);
    }

    /** RFC 8188 section 2, where all is in one record. */
    static byte[] record(byte[] salt, byte[] keyId, byte[] secret, byte[] plain) {
        if (plain.length > LONGEST) {
            throw new IllegalArgumentException("Too long for one message");
        }
        byte[] header = ByteBuffer.allocate(SALT + 4 + 1 + keyId.length)
                .put(salt)
                .putInt(RECORD)
                .put((byte) keyId.length)
                .put(keyId)
                .array();
        byte[] padded = Arrays.copyOf(plain, plain.length + 1);
        padded[plain.length] = LAST_RECORD;
        return joined(header, seal(salt, secret, padded));
    }

    private static byte[] seal(byte[] salt, byte[] secret, byte[] padded) {
        byte[] key = derive(secret, salt, "Content-Encoding: aes128gcm\0".getBytes(US_ASCII), 16);
        byte[] nonce = derive(secret, salt, "Content-Encoding: nonce\0".getBytes(US_ASCII), 12);
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
            return cipher.doFinal(padded);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("AES-GCM cannot seal", impossible);
        }
    }

    static byte[] derive(byte[] secret, byte[] salt, byte[] info, int length) {
        HKDFBytesGenerator hkdf = new HKDFBytesGenerator(new SHA256Digest());
        hkdf.init(new HKDFParameters(secret, salt, info));
        byte[] key = new byte[length];
        hkdf.generateBytes(key, 0, length);
        return key;
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }
}
