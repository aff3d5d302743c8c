package org.cardea.interchange.plan;

import java.util.Optional;
import org.cardea.shared.CardId;

/**
 * What is meant to become of a person.
 *
 * @param target the card whose stored text is needed to settle it
 * @param decided whether the user decided on this very person
 */
public record Aimed(Found found, Way way, Optional<CardId> target, boolean decided) {
    public enum Way {
        ADD,
        UPDATE,
        MERGE,
        /** The book has it as it is. */
        SAME,
        /** The policy is to skip it. */
        LEAVE,
        /** A group card, or a bad one: nothing to write for it now. */
        NONE
    }
}
