package org.cardea.sync;

import java.util.List;
import org.cardea.shared.Write;

/**
 * What a door writes with a packet, such as the name it gave a card: in the packet's transaction and under the book's
 * lock, so that there is never one without the other.
 */
@FunctionalInterface
public interface Beside {
    Beside NOTHING = receipt -> List.of();

    /**
     * Asked where the packet changes the book, before it is committed. What is thrown, here or by the writing, takes the
     * packet back, and is thrown to whoever sent it.
     */
    List<Write> of(Receipt receipt);
}
