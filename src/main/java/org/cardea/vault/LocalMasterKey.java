package org.cardea.vault;

import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.crypto.SecretKey;

/**
 * Master keys this process holds itself, from a file or the environment. The first one wraps; the others, left over from
 * rotations, only unwrap. A key's id is derived from the key, so that nobody has to name it.
 */
final class LocalMasterKey implements MasterKey {

    private static final int LENGTH = 32;

    private final Map<String, SecretKey> byId;
    private final String current;

    private LocalMasterKey(List<byte[]> keys) {
        byId = new LinkedHashMap<>();
        for (byte[] key : keys) {
            byId.put(idOf(key), Hkdf.aesKey(key, "cardea master key: wrap"));
        }
        current = idOf(keys.getFirst());
    }

    /**
     * Reads keys of 32 bytes in base64, apart by white space or commas; lines that begin with # are comments.
     *
     * @param source how to name the place the text came from, should it be wrong
     */
    static LocalMasterKey parse(String text, String source) {
        List<byte[]> keys = new ArrayList<>();
        text.lines()
                .filter(line -> !line.startsWith("#"))
                .flatMap(line -> Arrays.stream(line.trim().split("[\\s,]+")))
                .filter(word -> !word.isEmpty())
                .forEach(word -> keys.add(decode(word, source)));
        if (keys.isEmpty()) {
            throw new MasterKeyUnusable("No master key in " + source + ".");
        }
        return new LocalMasterKey(keys);
    }

    @Override
    public Wrapped wrap(byte[] secret, byte[] bound) {
        return new Wrapped(current, AesGcm.seal(byId.get(current), bound, secret));
    }

    @Override
    public byte[] unwrap(Wrapped wrapped, byte[] bound) {
        SecretKey key = byId.get(wrapped.masterKeyId());
        if (key == null) {
            throw new MasterKeyUnusable("The accounts' keys were wrapped by master key " + wrapped.masterKeyId()
                    + ", which is not here (" + String.join(", ", byId.keySet()) + "). Bring it back.");
        }
        try {
            return AesGcm.open(key, bound, wrapped.bytes());
        } catch (GeneralSecurityException broken) {
            throw new MasterKeyUnusable("An account's key does not open under master key " + wrapped.masterKeyId()
                    + ": it was changed or lies in another account's place.");
        }
    }

    int count() {
        return byId.size();
    }

    private static byte[] decode(String word, String source) {
        byte[] key;
        try {
            key = Base64.getDecoder().decode(word);
        } catch (IllegalArgumentException notBase64) {
            throw new MasterKeyUnusable("The master key in " + source + " is not base64.");
        }
        if (key.length != LENGTH) {
            throw new MasterKeyUnusable("The master key in " + source + " has " + key.length + " bytes, not 32.");
        }
        return key;
    }

    private static String idOf(byte[] key) {
        return HexFormat.of().formatHex(Hkdf.derive(key, "cardea master key: id", 8));
    }
}
