package org.cardea.duplicates;

import org.cardea.contacts.Card;
import org.cardea.contacts.Merge;

/** Takes a merge back out of a card: what came by it goes, what was edited since stays. Pure. */
final class Apart {
    private Apart() {}

    /**
     * @param before the card before the merge
     * @param merged what the merge made of it
     * @param now what it is
     */
    static Card of(Card before, Card merged, Card now) {
        return now.hash().equals(merged.hash())
                ? before
                : Merge.merge(merged, before, now).card();
    }
}
