package org.cardea.sync;

import org.cardea.shared.CardId;
import org.cardea.shared.ContentHash;

/**
 * A card as it stands in the ledger.
 *
 * @param hash null where the card is deleted or its seal is broken
 */
public record Standing(CardId card, long seq, boolean group, boolean deleted, ContentHash hash) {

    boolean broken() {
        return !deleted && hash == null;
    }
}
