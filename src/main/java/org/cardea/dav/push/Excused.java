package org.cardea.dav.push;

import java.util.List;
import java.util.UUID;

/**
 * Subscribers that need not be told of a change, because whoever makes it says so.
 *
 * @param all of what is changed, whatever is named
 */
public record Excused(boolean all, List<UUID> subscriptions) {
    UUID[] named() {
        return subscriptions.toArray(UUID[]::new);
    }
}
