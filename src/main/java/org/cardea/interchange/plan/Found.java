package org.cardea.interchange.plan;

import java.util.List;
import java.util.Optional;
import org.cardea.contacts.Card;
import org.cardea.interchange.Warning;
import org.cardea.shared.CardId;

/**
 * A person of the file, read and looked for.
 *
 * @param item the place in the file, from 0, over all items
 * @param row as in {@link org.cardea.interchange.Item}
 * @param card without its labels, its photos small enough; empty where the finding is bad
 * @param asNew the identity it gets if it becomes a card of its own; also what the walk knows it by
 * @param labels names of the groups it is in
 * @param warnings the reader's, and what was done to make the card fit
 * @param before who of the file was found to be the same card earlier
 * @param tie to somebody earlier in the file, or to an earlier import
 * @param precedent what an earlier import made of the same person
 */
public record Found(
        int item,
        int row,
        Optional<Card> card,
        CardId asNew,
        List<String> labels,
        List<Warning> warnings,
        Before before,
        Tie tie,
        Optional<Precedent> precedent,
        Finding finding) {
    public enum Before {
        NOBODY,
        SOMEBODY,
        /** Somebody of whom it is not sure who they are: what becomes of them decides on this one too. */
        UNSURE
    }

    /** Whether what becomes of a person may depend on what became of another. */
    public enum Tie {
        NONE,
        /** They share a number or an address under different names: it matters only where they are to be joined. */
        LOOSE,
        CLOSE
    }
}
