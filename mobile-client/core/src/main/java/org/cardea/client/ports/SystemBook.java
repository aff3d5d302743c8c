package org.cardea.client.ports;

import java.util.List;
import java.util.Optional;
import org.cardea.client.book.Card;
import org.cardea.client.book.CardId;
import org.cardea.client.book.ContentHash;

/**
 * The address book of the operating system. It may give back less than it was given (Android keeps no unknown
 * properties) or more; it must give back the same each time. Changes compare and set on the hash of what is there,
 * so that an edit made meanwhile is never written over.
 */
public interface SystemBook {
    /**
     * All of it, without the texts.
     *
     * @throws SystemBookUnavailable when it can't be read in full; an empty list means a book that is really empty
     */
    List<SystemEntry> list();

    /** The card as the system holds it now; empty when it is gone or can't be read as a card. */
    Optional<Card> read(String systemId);

    /**
     * Adds a contact under this UUID and says how the system lists it now.
     *
     * @throws CardNotStored when the system refuses this one card
     */
    SystemEntry create(CardId id, Card card);

    /**
     * Replaces a contact, which from now on carries this UUID; the system id may change with it.
     * Empty, and nothing is done, when what is there has not the hash expected or is gone.
     *
     * @throws CardNotStored when the system refuses this one card
     */
    Optional<SystemEntry> update(String systemId, ContentHash expected, CardId id, Card card);

    /** False, and nothing is done, when what is there has not the hash expected. True when it is gone already. */
    boolean delete(String systemId, ContentHash expected);
}
