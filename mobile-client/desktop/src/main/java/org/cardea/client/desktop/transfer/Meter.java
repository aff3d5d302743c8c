package org.cardea.client.desktop.transfer;

/** Hears how far a transfer has come. */
public interface Meter {
    /** @param total 0 when not known */
    void at(long done, long total);
}
