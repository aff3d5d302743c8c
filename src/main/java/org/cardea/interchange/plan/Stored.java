package org.cardea.interchange.plan;

import java.util.OptionalLong;
import org.cardea.contacts.Card;
import org.cardea.shared.CardId;

/**
 * A living card of the book.
 *
 * @param seq of its entry; empty where it only waits to be written
 */
public record Stored(CardId card, OptionalLong seq, Card content) {}
