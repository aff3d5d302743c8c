package org.cardea.sync;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cardea.contacts.Digest;

/**
 * Changes that enter the ledger together, each card at most once.
 *
 * @param id made by the sender; the same id again gets the same receipt and changes nothing
 * @param firstCheck what the sender believes the book to be
 * @param guarded whether mass deletions are held; false only where the owner has confirmed them
 * @param exact whether nothing is applied where a card is no longer at the base of its change
 */
public record Packet(UUID id, Optional<FirstCheck> firstCheck, List<Change> changes, boolean guarded, boolean exact) {

    /** The book as the sender knows it: where the cursor is the ledger's head, the digest must be the ledger's too. */
    public record FirstCheck(Cursor cursor, Digest digest) {}

    public Packet {
        changes = List.copyOf(changes);
    }

    public static Packet of(UUID id, List<Change> changes) {
        return new Packet(id, Optional.empty(), changes, true, false);
    }

    /**
     * Changes by somebody who wants to look again rather than have them merged.
     *
     * @see MovedOn
     */
    public static Packet exact(List<Change> changes) {
        return new Packet(UUID.randomUUID(), Optional.empty(), changes, true, true);
    }

    /** One change made by a door of the service itself. */
    public static Packet of(Change change) {
        return of(UUID.randomUUID(), List.of(change));
    }

    /** Deletions the owner has confirmed. */
    public static Packet confirmed(UUID id, List<Change> changes) {
        return new Packet(id, Optional.empty(), changes, false, false);
    }
}
