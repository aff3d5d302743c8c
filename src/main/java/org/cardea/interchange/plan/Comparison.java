package org.cardea.interchange.plan;

import java.util.Collection;
import java.util.Optional;
import java.util.function.Function;
import org.cardea.contacts.Adoption;
import org.cardea.contacts.Card;
import org.cardea.people.Traits;
import org.cardea.shared.CardId;

/** A person of the file beside the cards that it may be. */
final class Comparison {
    private final Card person;
    private final Known known;

    Comparison(Card person, Known known) {
        this.person = person;
        this.known = known;
    }

    Adoption with(Stored stored) {
        return new Adoption(stored.content(), person, known.numbers()::key);
    }

    /** The card that says all that the person says. */
    Optional<Stored> saying(Collection<CardId> cards, Function<CardId, Optional<Stored>> stored) {
        return cards.stream()
                .flatMap(card -> stored.apply(card).stream())
                .filter(card -> with(card).updated() == card.content())
                .findFirst();
    }

    /** The card of this name that a merge would leave as it is: most likely it was merged there before. */
    Optional<Stored> merged(Collection<CardId> cards, Function<CardId, Optional<Stored>> stored) {
        Traits traits = Traits.of(person, known.numbers());
        return cards.stream()
                .filter(card -> known.hasName(card, traits))
                .flatMap(card -> stored.apply(card).stream())
                .filter(card -> with(card).completed() == card.content())
                .findFirst();
    }
}
