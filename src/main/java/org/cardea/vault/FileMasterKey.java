package org.cardea.vault;

/**
 * Master keys from the key file, which can be given one more while the service runs. The file is on the disk before
 * anything is wrapped by its new first key, and the keys before that stay in it: an account's key opens whenever the
 * process ends.
 */
final class FileMasterKey implements MasterKey {

    private final KeyFile file;
    private volatile LocalMasterKey keys;

    FileMasterKey(KeyFile file) {
        this.file = file;
        this.keys = file.read();
    }

    @Override
    public Wrapped wrap(byte[] secret, byte[] bound) {
        return keys.wrap(secret, bound);
    }

    @Override
    public byte[] unwrap(Wrapped wrapped, byte[] bound) {
        return keys.unwrap(wrapped, bound);
    }

    /** Puts a new key before the others. */
    synchronized void rotate() {
        file.addKey();
        keys = file.read();
    }

    /** How many keys of former times the file still holds. */
    int former() {
        return keys.count() - 1;
    }
}
