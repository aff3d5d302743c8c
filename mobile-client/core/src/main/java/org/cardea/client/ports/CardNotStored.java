package org.cardea.client.ports;

/** The system refuses this one card; the others go on. The message says why and holds nothing of the card. */
public final class CardNotStored extends RuntimeException {
    public CardNotStored(String why) {
        super(why);
    }
}
