package org.cardea.backup;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.text.Normalizer;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * How a stream is cut into sealed chunks (docs/backup.md). Each chunk's nonce is its number and whether it is the last one,
 * so none can be left out, moved, or be missing at the end; the key is of this one file, since the salt is.
 */
final class Envelope {
    static final int CHUNK = 64 * 1024;
    static final int TAG = 16;
    static final int SALT = 16;
    static final byte[] MAGIC = "cardea backup 1\n".getBytes(StandardCharsets.US_ASCII);

    private static final int MEMORY_KIB = 64 * 1024;
    private static final int PASSES = 3;
    private static final int LANES = 4;

    private final SecretKey key;
    private final byte[] header;

    private Envelope(SecretKey key, byte[] header) {
        this.key = key;
        this.header = header;
    }

    static Envelope of(char[] passphrase, byte[] salt) {
        var header = ByteBuffer.allocate(MAGIC.length + SALT).put(MAGIC).put(salt);
        return new Envelope(new SecretKeySpec(derive(passphrase, salt), "AES"), header.array());
    }

    byte[] header() {
        return header.clone();
    }

    byte[] seal(long number, boolean last, byte[] plain, int length) throws GeneralSecurityException {
        return cipher(Cipher.ENCRYPT_MODE, number, last).doFinal(plain, 0, length);
    }

    byte[] open(long number, boolean last, byte[] sealed, int length) throws GeneralSecurityException {
        return cipher(Cipher.DECRYPT_MODE, number, last).doFinal(sealed, 0, length);
    }

    private Cipher cipher(int mode, long number, boolean last) throws GeneralSecurityException {
        var nonce = ByteBuffer.allocate(12)
                .position(3)
                .putLong(number)
                .put((byte) (last ? 1 : 0))
                .array();
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG * 8, nonce));
        cipher.updateAAD(header);
        return cipher;
    }

    // Composed form, so that it does not matter which machine's keyboard the accents come from.
    private static byte[] derive(char[] passphrase, byte[] salt) {
        var secret = Normalizer.normalize(new String(passphrase), Normalizer.Form.NFC)
                .getBytes(StandardCharsets.UTF_8);
        var argon2 = new Argon2BytesGenerator();
        argon2.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withMemoryAsKB(MEMORY_KIB)
                .withIterations(PASSES)
                .withParallelism(LANES)
                .withSalt(salt)
                .build());
        var key = new byte[32];
        argon2.generateBytes(secret, key);
        Arrays.fill(secret, (byte) 0);
        return key;
    }
}
