package org.cardea.vault;

/** The master key is missing, unreadable or another one. The message is one line, fit to be told at the start. */
public final class MasterKeyUnusable extends RuntimeException {

    private static final long serialVersionUID = 1;

    public MasterKeyUnusable(String line) {
        super(line);
    }
}
