package org.cardea.sync;

import java.util.Map;
import java.util.OptionalLong;
import org.cardea.contacts.Card;
import org.cardea.shared.CardId;

/** What somebody wants of one card. The base is the seq of the content the change was made from. */
public sealed interface Change {

    CardId card();

    /** Empty where there is none. */
    default OptionalLong base() {
        return OptionalLong.empty();
    }

    /** Whether the card stands at another seq than the base. */
    default boolean hasMovedOn(Map<CardId, Standing> standings) {
        Standing standing = standings.get(card());
        return base().isPresent() && standing != null && standing.seq() != base().getAsLong();
    }

    /** @param vcard the whole card in its new state; without base it is meant as a new card */
    record Put(CardId card, String vcard, OptionalLong base) implements Change {}

    /** The same of a card that has been read already, as whoever makes cards in large numbers has. */
    record PutCard(CardId card, Card content, OptionalLong base) implements Change {}

    /**
     * Stored only if the card still stands at the base, or without base only if there is none: for whoever would rather
     * be refused than merged. Read already.
     */
    record PutExactly(CardId card, Card content, OptionalLong base) implements Change {
        @Override
        public boolean hasMovedOn(Map<CardId, Standing> standings) {
            Standing standing = standings.get(card);
            return base.isPresent() ? Change.super.hasMovedOn(standings) : standing != null && !standing.deleted();
        }
    }

    record Delete(CardId card, OptionalLong base) implements Change {}

    /** The same content under a new seq, so that every device gets the card again. */
    record Reissue(CardId card, OptionalLong base) implements Change {

        /** Of the card as it stands. */
        public Reissue(CardId card) {
            this(card, OptionalLong.empty());
        }
    }
}
