package org.cardea.dav.push;

import java.net.URI;
import java.util.Base64;
import java.util.Locale;

/**
 * Where a message goes, and for whom it is encrypted.
 *
 * @param place the push resource; a secret between its owner and its push service
 * @param key the receiver's point on P-256
 * @param auth what only the receiver knows besides
 */
public record Receiver(URI place, byte[] key, byte[] auth) {
    private static final int LONGEST = 2_000;

    /** @throws IllegalArgumentException where this is nothing a message can be sent to */
    public Receiver {
        if (place.toString().length() > LONGEST || !place.isAbsolute() || place.getHost() == null) {
            throw new IllegalArgumentException("An address of a push service has a scheme and a host");
        }
        if (place.getRawUserInfo() != null || place.getRawFragment() != null) {
            throw new IllegalArgumentException("An address of a push service has no user and no fragment");
        }
        if (auth.length != Encryption.AUTH) {
            throw new IllegalArgumentException("An auth secret has 16 bytes");
        }
        P256.read(key);
    }

    /** @param key and {@code auth} in base64url, with or without padding */
    public static Receiver of(String place, String key, String auth) {
        return new Receiver(URI.create(place), decode(key), decode(auth));
    }

    String host() {
        String host = place.getHost().toLowerCase(Locale.ROOT);
        return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    }

    boolean encryptedOnItsWay() {
        return place.getScheme().equalsIgnoreCase("https");
    }

    int port() {
        int usual = encryptedOnItsWay() ? 443 : 80;
        return place.getPort() < 0 ? usual : place.getPort();
    }

    /** Scheme, host and port where it is an unusual one (RFC 6454 section 6.2). */
    String origin() {
        String port = place.getPort() < 0 ? "" : ":" + place.getPort();
        return place.getScheme().toLowerCase(Locale.ROOT) + "://"
                + place.getHost().toLowerCase(Locale.ROOT) + port;
    }

    String pathAndQuery() {
        String path = place.getRawPath() == null || place.getRawPath().isEmpty() ? "/" : place.getRawPath();
        return place.getRawQuery() == null ? path : path + "?" + place.getRawQuery();
    }

    /** Nothing of it may stand in a log. */
    @Override
    public String toString() {
        return "a receiver";
    }

    private static byte[] decode(String text) {
        return Base64.getUrlDecoder().decode(text.strip().replace("=", ""));
    }
}
