package org.cardea.interchange.plan;

import java.util.OptionalLong;
import org.cardea.contacts.Card;
import org.cardea.shared.CardId;

/**
 * A card to be written.
 *
 * @param base seq of the stored card it was made from; empty for a new one
 */
public record Write(CardId card, OptionalLong base, Card content) {}
