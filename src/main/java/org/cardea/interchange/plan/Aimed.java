package org.cardea.interchange.plan;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cardea.shared.CardId;

/**
 * What is meant to become of a person.
 *
 * @param target the card it goes into, or beside which it is added or left out
 * @param alike others that may say all of it already
 * @param decided whether the user decided on this very person
 */
public record Aimed(Found found, Way way, Optional<CardId> target, List<CardId> alike, boolean decided) {
    /** The cards whose stored texts are needed to settle it. */
    public Set<CardId> wanted() {
        Set<CardId> wanted = new LinkedHashSet<>(alike);
        if (way != Way.SAME) {
            target.ifPresent(wanted::add);
        }
        return wanted;
    }

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
