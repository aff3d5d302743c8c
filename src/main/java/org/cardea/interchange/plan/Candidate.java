package org.cardea.interchange.plan;

import org.cardea.shared.CardId;

/**
 * A card that may be the same person.
 *
 * @param why what they share: {@code number}, {@code email}, {@code name} or {@code uid}
 */
public record Candidate(CardId card, String why) {}
