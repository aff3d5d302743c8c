package org.cardea.client.protocol;

import java.util.List;

/** One upload request. Sent again under the same id it gives the same receipt and changes nothing. */
public final class Packet {
    public static final int MAX_CHANGES = 500;

    public final String id;

    /** The first check: both or neither null. */
    public final String cursor;

    public final String digest;
    public final List<Change> changes;

    public Packet(String id, String cursor, String digest, List<Change> changes) {
        this.id = id;
        this.cursor = cursor;
        this.digest = digest;
        this.changes = List.copyOf(changes);
    }
}
