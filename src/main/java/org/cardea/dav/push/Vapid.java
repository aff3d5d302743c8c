package org.cardea.dav.push;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.inject.Singleton;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.Signature;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;

/** By what push services tell that a message is of this service (RFC 8292). */
@Singleton
class Vapid {
    private static final String HEADER = "{\"typ\":\"JWT\",\"alg\":\"ES256\"}";
    private static final Duration GOOD_FOR = Duration.ofHours(12);
    private static final int MORE_THAN_A_KEY = 48;

    private final VapidKeyStore store;
    private final PushConfig config;
    private final Clock clock;
    private volatile KeyPair pair;

    Vapid(VapidKeyStore store, PushConfig config, Clock clock) {
        this.store = store;
        this.config = config;
        this.clock = clock;
    }

    /** In base64url, as clients are told. */
    String publicKey() {
        return text(P256.write(pair()));
    }

    /** For a message to that origin. */
    String authorization(String origin) {
        long until = clock.instant().plus(GOOD_FOR).getEpochSecond();
        String contact =
                config.contact().map(who -> ",\"sub\":\"" + quoted(who) + '"').orElse("");
        String claims = "{\"aud\":\"" + quoted(origin) + "\",\"exp\":" + until + contact + "}";
        String signed = text(HEADER.getBytes(US_ASCII)) + "." + text(claims.getBytes(UTF_8));
        return "vapid t=" + signed + "." + text(signature(signed)) + ", k=" + publicKey();
    }

    private byte[] signature(String text) {
        try {
            Signature signature = Signature.getInstance("SHA256withECDSAinP1363Format");
            signature.initSign(pair().getPrivate());
            signature.update(text.getBytes(US_ASCII));
            return signature.sign();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("ES256 cannot sign", impossible);
        }
    }

    /** Made from a secret that never changes. */
    private KeyPair pair() {
        if (pair == null) {
            byte[] wide = Encryption.derive(
                    store.secret(), null, "cardea: VAPID key on P-256".getBytes(US_ASCII), MORE_THAN_A_KEY);
            BigInteger below = P256.order().subtract(BigInteger.ONE);
            pair = P256.of(new BigInteger(1, wide).mod(below).add(BigInteger.ONE));
        }
        return pair;
    }

    private static String quoted(String text) {
        return text.replace("\\", "\\\\").replace("\"", "\\\"");
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
