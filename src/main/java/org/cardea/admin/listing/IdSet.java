package org.cardea.admin.listing;

import java.util.Collection;
import java.util.UUID;
import org.cardea.shared.CardId;

/** UUIDs in one sorted array: a group may have tens of thousands. */
final class IdSet {
    private final long[] sorted;

    IdSet(Collection<CardId> ids) {
        sorted = new long[2 * ids.size()];
        int at = 0;
        for (UUID id : ids.stream().map(CardId::value).sorted(IdSet::compare).toList()) {
            sorted[at++] = id.getMostSignificantBits();
            sorted[at++] = id.getLeastSignificantBits();
        }
    }

    private static int compare(UUID one, UUID other) {
        return compare(
                one.getMostSignificantBits(),
                one.getLeastSignificantBits(),
                other.getMostSignificantBits(),
                other.getLeastSignificantBits());
    }

    private static int compare(long most, long least, long otherMost, long otherLeast) {
        int first = Long.compareUnsigned(most, otherMost);
        return first != 0 ? first : Long.compareUnsigned(least, otherLeast);
    }

    boolean has(long most, long least) {
        int low = 0;
        int high = sorted.length / 2 - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int order = compare(sorted[2 * middle], sorted[2 * middle + 1], most, least);
            if (order == 0) {
                return true;
            }
            if (order < 0) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return false;
    }

    int bytes() {
        return 32 + 8 * sorted.length;
    }
}
