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
 * @param repeatable whether its receipt is kept, for a sender that may send it again
 */
public record Packet(
        UUID id,
        Optional<FirstCheck> firstCheck,
        List<Change> changes,
        boolean guarded,
        boolean exact,
        boolean repeatable) {
    /** What may join others in a transaction; what is larger keeps the book long enough by itself. */
    private static final int SMALL = 8;

    /** The book as the sender knows it: where the cursor is the ledger's head, the digest must be the ledger's too. */
    public record FirstCheck(Cursor cursor, Digest digest) {}

    public Packet {
        changes = List.copyOf(changes);
    }

    public static Packet of(UUID id, List<Change> changes) {
        return new Packet(id, Optional.empty(), changes, true, false, true);
    }

    /**
     * Changes by somebody who wants to look again rather than have them merged.
     *
     * @see MovedOn
     */
    public static Packet exact(List<Change> changes) {
        return new Packet(UUID.randomUUID(), Optional.empty(), changes, true, true, false);
    }

    /** One change made by a door of the service itself, which never sends it again. */
    public static Packet of(Change change) {
        return once(List.of(change));
    }

    /** Changes made by a door of the service itself, which never sends them again. */
    public static Packet once(List<Change> changes) {
        return new Packet(UUID.randomUUID(), Optional.empty(), changes, true, false, false);
    }

    /** Deletions the owner has confirmed. */
    public static Packet confirmed(UUID id, List<Change> changes) {
        return new Packet(id, Optional.empty(), changes, false, false, true);
    }

    /** Whether it may be applied in one transaction with others: a few cards put, and nothing asked of the whole book. */
    boolean joins() {
        boolean puts = changes.stream()
                .allMatch(change -> change instanceof Change.Put
                        || change instanceof Change.PutCard
                        || change instanceof Change.PutExactly);
        return puts && changes.size() <= SMALL && firstCheck.isEmpty() && guarded && !exact && !repeatable;
    }
}
