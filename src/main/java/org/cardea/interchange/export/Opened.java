package org.cardea.interchange.export;

import java.util.List;
import org.cardea.shared.CardId;

/**
 * A card as it came out of the ledger.
 *
 * @param text with a mark where each photo stood; null where its seal is broken
 * @param photos in the order of their marks; none where they were not asked for or can't be opened
 */
public record Opened(CardId id, String text, List<byte[]> photos, boolean withPhotos) {
    boolean isBroken() {
        return text == null;
    }
}
