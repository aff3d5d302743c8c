package org.cardea.interchange.export;

import org.cardea.contacts.Card;
import org.cardea.shared.CardId;

/** Which contacts are wanted. */
record Selection(Wanted wanted, Members members) {
    boolean has(CardId id, Card card) {
        boolean named = wanted.groups().isEmpty() && wanted.cards().isEmpty()
                || wanted.cards().contains(id)
                || members.isChosen(id);
        return named && wanted.search().map(search -> search.finds(card)).orElse(true);
    }
}
