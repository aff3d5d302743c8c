package org.cardea.accounts;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.security.SecureRandom;
import org.bouncycastle.util.encoders.Base32;

/** What an authenticator app and the service share: 160 bits, which is what SHA-1 takes. It never shows itself. */
record TotpSecret(byte[] bytes) {

    private static final int LENGTH = 20;
    private static final String ISSUER = "Cardea";
    private static final SecureRandom RANDOM = new SecureRandom();

    static TotpSecret fresh() {
        byte[] bytes = new byte[LENGTH];
        RANDOM.nextBytes(bytes);
        return new TotpSecret(bytes);
    }

    /** To be typed into an app. */
    String text() {
        return Base32.toBase32String(bytes);
    }

    /** To be read by an app from a QR code. */
    String uri(LoginName login) {
        return "otpauth://totp/%s:%s?secret=%s&issuer=%s&algorithm=SHA1&digits=%d&period=%d"
                .formatted(ISSUER, encoded(login.text()), text(), ISSUER, Totp.DIGITS, Totp.SECONDS);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8).replace("+", "%20");
    }

    @Override
    public String toString() {
        return "a secret";
    }
}
