package org.cardea.activity;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.UUID;

/** Ids that sort by their moment: UUIDs of version 7 (RFC 9562). */
final class LineId {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final long VERSION_7 = 0x7000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;

    private LineId() {}

    static UUID at(Instant moment) {
        long start = moment.toEpochMilli() << 16 | VERSION_7 | RANDOM.nextInt(1 << 12);
        return new UUID(start, VARIANT | RANDOM.nextLong() >>> 2);
    }

    /** Below every id of that moment or later. */
    static UUID before(Instant moment) {
        return new UUID(moment.toEpochMilli() << 16, 0);
    }

    static Instant moment(UUID id) {
        return Instant.ofEpochMilli(id.getMostSignificantBits() >>> 16);
    }
}
