package org.cardea.sync;

import java.util.List;
import org.cardea.shared.CardId;
import org.cardea.shared.ContentHash;
import org.cardea.shared.DeviceId;
import org.cardea.shared.ServerTime;

/**
 * A row of the ledger, opened.
 *
 * @param device who wrote it
 * @param hash null where the card is deleted or its seal is broken, and where it was not read
 * @param text UTF-8 with a mark where each photo stood; null where the card is deleted or its seal is broken
 * @param photos the names of the photos in the order of their marks
 */
public record Entry(
        CardId card,
        long seq,
        ServerTime time,
        DeviceId device,
        boolean deleted,
        ContentHash hash,
        byte[] text,
        List<PhotoName> photos) {

    public boolean broken() {
        return !deleted && (text == null || hash == null);
    }
}
