package org.cardea.accounts;

import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.cardea.shared.AccountId;
import org.cardea.shared.Sha256;

/**
 * A device's token: account id (16 bytes) ‖ random (32 bytes), written as 64 characters of base64url. The account is
 * named in it so that looking it up touches that account alone. Only its SHA-256 is stored.
 */
final class Token {

    private static final int LENGTH = 48;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final byte[] bytes;

    private Token(byte[] bytes) {
        this.bytes = bytes;
    }

    static Token fresh(AccountId account) {
        byte[] secret = new byte[32];
        RANDOM.nextBytes(secret);
        return new Token(ByteBuffer.allocate(LENGTH)
                .putLong(account.value().getMostSignificantBits())
                .putLong(account.value().getLeastSignificantBits())
                .put(secret)
                .array());
    }

    /** Empty for what cannot be a token. */
    static Optional<Token> parse(String text) {
        if (text.length() != LENGTH / 3 * 4) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Token(Base64.getUrlDecoder().decode(text)));
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    AccountId account() {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        return new AccountId(new UUID(buffer.getLong(), buffer.getLong()));
    }

    byte[] hash() {
        return Sha256.of(bytes);
    }

    /** The secret itself; {@link #toString} does not tell it. */
    String text() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    @Override
    public String toString() {
        return "a token";
    }
}
