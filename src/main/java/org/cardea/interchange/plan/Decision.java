package org.cardea.interchange.plan;

import java.util.Objects;
import java.util.Optional;
import org.cardea.shared.CardId;

/**
 * The user's word on one person.
 *
 * @param into the card to be updated or merged with; without it the one that was found
 */
public record Decision(Policy policy, Optional<CardId> into) {
    public Decision {
        Objects.requireNonNull(policy);
        Objects.requireNonNull(into);
    }
}
