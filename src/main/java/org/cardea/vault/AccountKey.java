package org.cardea.vault;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.cardea.shared.AccountId;

/** One version of an account's key, opened: the keys derived from it, one per purpose. */
final class AccountKey {

    static final int SECRET_LENGTH = 32;

    private final SecretKey sealing;
    private final SecretKey hashing;

    /** Derives and then wipes the secret. */
    AccountKey(byte[] secret) {
        sealing = Hkdf.aesKey(secret, "cardea account key: seal");
        hashing = new SecretKeySpec(Hkdf.derive(secret, "cardea account key: hash", 32), "HmacSHA256");
        Arrays.fill(secret, (byte) 0);
    }

    /** What a wrapped key is bound to: account id ‖ version. */
    static byte[] bound(AccountId account, int version) {
        return ByteBuffer.allocate(20)
                .putLong(account.value().getMostSignificantBits())
                .putLong(account.value().getLeastSignificantBits())
                .putInt(version)
                .array();
    }

    byte[] seal(byte[] bound, byte[] plain) {
        return AesGcm.seal(sealing, bound, plain);
    }

    byte[] open(byte[] bound, byte[] sealed) throws GeneralSecurityException {
        return AesGcm.open(sealing, bound, sealed);
    }

    byte[] hash(byte[] bytes) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(hashing);
            return mac.doFinal(bytes);
        } catch (GeneralSecurityException noHmac) {
            throw new IllegalStateException("This Java has no HmacSHA256", noHmac);
        }
    }
}
