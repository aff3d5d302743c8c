package org.cardea.client.ports;

/** The local database can't be used: full disk, damaged file, a lock held by someone else. */
public final class DbBroken extends RuntimeException {
    public DbBroken(Throwable cause) {
        super("local store: " + cause.getMessage(), cause);
    }
}
