package org.cardea.interchange.export;

import org.cardea.contacts.Card;
import org.cardea.contacts.search.Findable;
import org.cardea.contacts.search.PhoneDigits;
import org.cardea.shared.CardId;

/**
 * Which contacts are wanted.
 *
 * @param numbers how the account's numbers are looked for
 */
record Selection(Wanted wanted, Members members, PhoneDigits numbers) {
    boolean has(CardId id, Card card) {
        boolean named = wanted.groups().isEmpty() && wanted.cards().isEmpty()
                || wanted.cards().contains(id)
                || members.isChosen(id);
        return named
                && wanted.search()
                        .map(search -> search.finds(Findable.of(card.lines(), numbers)))
                        .orElse(true);
    }
}
