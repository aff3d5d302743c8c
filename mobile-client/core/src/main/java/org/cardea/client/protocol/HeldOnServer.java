package org.cardea.client.protocol;

import java.util.List;
import org.cardea.client.book.CardId;

/** Deletions the server's mass-delete guard keeps until the owner speaks. */
public final class HeldOnServer {
    public final String held;
    public final String device;

    /** RFC 3339. */
    public final String heldAt;

    public final List<CardId> cards;

    public HeldOnServer(String held, String device, String heldAt, List<CardId> cards) {
        this.held = held;
        this.device = device;
        this.heldAt = heldAt;
        this.cards = List.copyOf(cards);
    }
}
