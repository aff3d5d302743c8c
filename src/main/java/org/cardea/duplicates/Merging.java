package org.cardea.duplicates;

import java.util.List;
import java.util.UUID;
import org.cardea.shared.CardId;
import org.cardea.shared.DeviceId;
import org.cardea.shared.ServerTime;

/**
 * A merge as it is remembered, so that it can be undone.
 *
 * @param id of its packet as well
 * @param undone null where it is not
 * @param into the card that was kept, before it
 * @param from those that went
 * @param groups that followed
 */
record Merging(UUID id, DeviceId device, ServerTime at, ServerTime undone, Was into, List<Was> from, List<Was> groups) {

    /** A card and the row it was before. */
    record Was(CardId card, long seq) {}
}
