package org.cardea.sync;

/**
 * What a door writes with a packet, such as the name it gave a card: in the packet's transaction and under the book's
 * lock, so that there is never one without the other.
 */
@FunctionalInterface
public interface Beside {
    Beside NOTHING = receipt -> {};

    /**
     * Asked where the packet changes the book, before it is committed. What is thrown takes the packet back, and is
     * thrown to whoever sent it.
     */
    void write(Receipt receipt);
}
