package org.cardea.interchange.job;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Which rows of a ledger an import wrote. */
final class OwnSeqs {
    private final TreeMap<Long, Long> ranges = new TreeMap<>();

    OwnSeqs(List<PacketStore.Range> packets) {
        packets.forEach(this::add);
    }

    void add(PacketStore.Range range) {
        if (!range.isEmpty()) {
            ranges.put(range.from(), range.to());
        }
    }

    boolean has(long seq) {
        Map.Entry<Long, Long> range = ranges.floorEntry(seq);
        return range != null && seq <= range.getValue();
    }
}
