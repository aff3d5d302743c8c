package org.cardea.vault;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/**
 * AES-256-GCM of the JDK (NIST SP 800-38D) with a random nonce of 96 bits, written nonce ‖ ciphertext ‖ tag. One key may
 * seal 2^32 times before two nonces are likely to meet; an account of 200,000 contacts is far from it.
 */
final class AesGcm {

    private static final int NONCE = 12;
    private static final int TAG = 16;
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final ThreadLocal<Cipher> CIPHER = ThreadLocal.withInitial(AesGcm::cipher);

    private AesGcm() {}

    static byte[] seal(SecretKey key, byte[] bound, byte[] plain) {
        byte[] nonce = new byte[NONCE];
        RANDOM.nextBytes(nonce);
        byte[] sealed = new byte[NONCE + plain.length + TAG];
        System.arraycopy(nonce, 0, sealed, 0, NONCE);
        try {
            Cipher cipher = CIPHER.get();
            cipher.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(TAG * 8, nonce));
            cipher.updateAAD(bound);
            cipher.doFinal(plain, 0, plain.length, sealed, NONCE);
            return sealed;
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("AES-GCM cannot seal", impossible);
        }
    }

    /** @throws GeneralSecurityException where key, bound bytes or sealed bytes are not those of the sealing */
    static byte[] open(SecretKey key, byte[] bound, byte[] sealed) throws GeneralSecurityException {
        if (sealed.length < NONCE + TAG) {
            throw new AEADBadTagException("Too short to be sealed");
        }
        Cipher cipher = CIPHER.get();
        cipher.init(Cipher.DECRYPT_MODE, key, new GCMParameterSpec(TAG * 8, sealed, 0, NONCE));
        cipher.updateAAD(bound);
        return cipher.doFinal(sealed, NONCE, sealed.length - NONCE);
    }

    private static Cipher cipher() {
        try {
            return Cipher.getInstance("AES/GCM/NoPadding");
        } catch (GeneralSecurityException noAes) {
            throw new IllegalStateException("This Java has no AES-GCM", noAes);
        }
    }
}
