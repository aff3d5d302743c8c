package org.cardea.interchange.plan;

import java.util.Optional;
import java.util.OptionalLong;
import org.cardea.contacts.Card;
import org.cardea.shared.CardId;

/** What becomes of a person. */
public sealed interface Settled {

    record Add(CardId card, Card content) implements Settled {}

    /** @param base of the stored card this was made from; empty where that waits to be written */
    record Change(CardId card, OptionalLong base, Card content) implements Settled {}

    /** Nothing to write: the card says all of it. */
    record Same(CardId card) implements Settled {}

    /** Left out by the user's word. */
    record Left() implements Settled {}

    /** A group card: written at the end. */
    record Later() implements Settled {}

    record Bad(String reason) implements Settled {}

    /** The card that stands for the person in the book. */
    default Optional<CardId> standsFor() {
        return switch (this) {
            case Add add -> Optional.of(add.card());
            case Change change -> Optional.of(change.card());
            case Same same -> Optional.of(same.card());
            case Left left -> Optional.empty();
            case Later later -> Optional.empty();
            case Bad bad -> Optional.empty();
        };
    }
}
