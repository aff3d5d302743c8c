package org.cardea.vault;

/** The key that guards the accounts' keys, wherever it is kept. Thread-safe. */
public interface MasterKey {

    /**
     * @param secret an account's key, 32 bytes
     * @param bound what it belongs to; unwrapping needs the same bytes
     */
    Wrapped wrap(byte[] secret, byte[] bound);

    /** @throws MasterKeyUnusable where this master key did not wrap it, or not for that */
    byte[] unwrap(Wrapped wrapped, byte[] bound);

    /** An account's key under the master key of that id. */
    record Wrapped(String masterKeyId, byte[] bytes) {}
}
