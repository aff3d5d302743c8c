package org.cardea.dav.push;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** A receiver of push messages, which reads them by the documents and not by what the service does. */
public final class PushClient {
    private final KeyPair pair = P256.random();
    private final byte[] auth = new byte[16];

    public PushClient() {
        new SecureRandom().nextBytes(auth);
    }

    public String key() {
        return text(P256.write(pair));
    }

    public String auth() {
        return text(auth);
    }

    public String decrypt(byte[] body) {
        ByteBuffer read = ByteBuffer.wrap(body);
        byte[] salt = new byte[16];
        read.get(salt);
        if (read.getInt() != 4_096) {
            throw new AssertionError("One record");
        }
        byte[] other = new byte[read.get()];
        read.get(other);
        byte[] sealed = new byte[read.remaining()];
        read.get(sealed);
        try {
            byte[] info = joined("WebPush: info\0".getBytes(US_ASCII), P256.write(pair), other, new byte[] {1});
            byte[] secret = mac(mac(auth, P256.agree(pair, other)), info);
            byte[] prk = mac(salt, secret);
            byte[] key = mac(prk, "Content-Encoding: aes128gcm\0\1".getBytes(US_ASCII));
            byte[] nonce = mac(prk, "Content-Encoding: nonce\0\1".getBytes(US_ASCII));
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(
                    Cipher.DECRYPT_MODE, new SecretKeySpec(key, 0, 16, "AES"), new GCMParameterSpec(128, nonce, 0, 12));
            byte[] plain = cipher.doFinal(sealed);
            int end = plain.length - 1;
            if (plain[end] != 2) {
                throw new AssertionError("The last record");
            }
            return new String(plain, 0, end, UTF_8);
        } catch (GeneralSecurityException broken) {
            throw new AssertionError(broken);
        }
    }

    private static byte[] mac(byte[] key, byte[] text) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        return mac.doFinal(text);
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
