package org.cardea.sync;

/**
 * Fears the device that suddenly shows nothing: deletions that are many and a large part of the book are held for
 * the owner's word. Counts a window of time, so that slicing does not get past it.
 *
 * @param deletions what one device may always delete
 * @param percent the part of the book it may delete
 */
public record Guard(int deletions, int percent) {

    /**
     * @param wanted deletions in this packet
     * @param recent deletions by the same device in the window before it, carried out or held
     * @param carriedOut those of the recent ones that already left the book
     * @param living cards in the book before this packet
     */
    public boolean holds(int wanted, int recent, int carriedOut, int living) {
        long total = (long) wanted + recent;
        long before = (long) living + carriedOut;
        return wanted > 0 && total > deletions && total * 100 > before * percent;
    }
}
