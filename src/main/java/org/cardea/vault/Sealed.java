package org.cardea.vault;

/**
 * Bytes only their account's vault can open.
 *
 * @param keyVersion the version of the account's key that sealed them
 * @param bytes nonce (12) ‖ ciphertext ‖ tag (16); not to be changed by who holds them
 */
public record Sealed(int keyVersion, byte[] bytes) {}
