package org.cardea.admin.contact;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.cardea.accounts.Grant;
import org.cardea.contacts.Card;
import org.cardea.contacts.Malformed;
import org.cardea.shared.CardId;
import org.cardea.shared.Problem;
import org.cardea.sync.Entry;
import org.cardea.sync.EntryStore;

/** Contacts in the ledger: as they stand, and as they were. */
@Singleton
class FindCard {
    private final EntryStore entries;

    FindCard(EntryStore entries) {
        this.entries = entries;
    }

    /** A card as it stands, with its bytes. */
    record Standing(Entry entry, Card card) {
        long seq() {
            return entry.seq();
        }
    }

    /** The tombstone where it is deleted; not found where it was never there or is a group. */
    Entry entry(Grant grant, CardId id) {
        return entries.ofCards(grant, 0, List.of(id)).entries().stream()
                .findFirst()
                .orElseThrow(Problem::notFound);
    }

    Standing standing(Grant grant, CardId id) {
        Entry entry = entry(grant, id);
        if (entry.deleted()) {
            throw Problem.notFound();
        }
        return contact(grant, entry);
    }

    /** What the card was at a seq, if that is known. */
    Optional<Standing> at(Grant grant, CardId id, long seq) {
        return entries.at(grant, List.of(seq)).stream()
                .filter(entry -> entry.card().equals(id) && !entry.deleted() && !entry.broken())
                .map(entry -> contact(grant, entry))
                .findFirst();
    }

    private Standing contact(Grant grant, Entry entry) {
        if (entry.broken()) {
            throw Problem.of("card-broken", 409, "The stored card cannot be opened");
        }
        Card card = card(grant, entry);
        if (card.isGroup()) {
            throw Problem.notFound();
        }
        return new Standing(entry, card);
    }

    Card card(Grant grant, Entry entry) {
        try {
            return Card.read(entries.text(grant, entry));
        } catch (Malformed impossible) {
            throw new IllegalStateException("A stored card is malformed", impossible);
        }
    }
}
