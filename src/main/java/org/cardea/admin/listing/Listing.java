package org.cardea.admin.listing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cardea.shared.CardId;
import org.cardea.shared.DeviceId;

/** A book's contacts by name, and its groups, as of one seq. Immutable: a change makes another one, which shares the rest. */
public final class Listing {
    private static final int OBJECTS_BYTES = 500;
    private static final int DEVICE_BYTES = 48;
    private static final int REFERENCE_BYTES = 4;
    private static final int LITTLE_BYTES = 1 << 20;

    private final long epoch;
    private final long seq;
    private final Manner manner;
    private final ListedContact[] byName;
    private final Map<CardId, ListedGroup> groups;
    private final List<DeviceId> devices;
    private final long bytes;
    private final long everShelved;

    private Listing(
            long epoch,
            long seq,
            Manner manner,
            ListedContact[] byName,
            Map<CardId, ListedGroup> groups,
            List<DeviceId> devices,
            long everShelved) {
        this.epoch = epoch;
        this.seq = seq;
        this.manner = manner;
        this.byName = byName;
        this.groups = groups;
        this.devices = devices;
        this.everShelved = everShelved;
        this.bytes = OBJECTS_BYTES
                + (long) DEVICE_BYTES * devices.size()
                + (long) REFERENCE_BYTES * byName.length
                + bytes(byName)
                + groups.values().stream().mapToLong(ListedGroup::bytes).sum();
    }

    static Listing empty(long epoch, Manner manner) {
        return new Listing(epoch, 0, manner, new ListedContact[0], Map.of(), List.of(), 0);
    }

    /**
     * The listing as of a later seq.
     *
     * @param gone cards that are no longer what they were: deleted, or among the fresh ones
     */
    Listing with(
            long laterSeq,
            Collection<CardId> gone,
            List<ListedContact> contacts,
            List<ListedGroup> freshGroups,
            List<DeviceId> moreDevices) {
        IdSet left = new IdSet(gone);
        ListedContact[] fresh = contacts.toArray(ListedContact[]::new);
        Arrays.parallelSort(fresh, ListedContact.BY_NAME);
        Map<CardId, ListedGroup> all = new LinkedHashMap<>(groups);
        all.keySet().removeAll(gone);
        freshGroups.forEach(group -> all.put(group.id(), group));
        long shelved = everShelved + bytes(fresh);
        return new Listing(epoch, laterSeq, manner, merged(left, fresh), all, List.copyOf(moreDevices), shelved);
    }

    private ListedContact[] merged(IdSet left, ListedContact[] fresh) {
        List<ListedContact> merged = new ArrayList<>(byName.length + fresh.length);
        int next = 0;
        for (ListedContact old : byName) {
            if (!left.has(old.most(), old.least())) {
                while (next < fresh.length && ListedContact.BY_NAME.compare(fresh[next], old) < 0) {
                    merged.add(fresh[next++]);
                }
                merged.add(old);
            }
        }
        while (next < fresh.length) {
            merged.add(fresh[next++]);
        }
        return merged.toArray(ListedContact[]::new);
    }

    boolean isOf(long bookEpoch, Manner wanted) {
        return epoch == bookEpoch && manner.equals(wanted);
    }

    public long seq() {
        return seq;
    }

    /** Other where the same question may have another answer. */
    public String version() {
        return epoch + "-" + seq + "-" + manner.hashCode();
    }

    Manner manner() {
        return manner;
    }

    List<ListedContact> contacts() {
        return Arrays.asList(byName);
    }

    public Collection<ListedGroup> groups() {
        return groups.values();
    }

    /** Null where there is none. */
    public ListedGroup group(CardId id) {
        return groups.get(id);
    }

    List<DeviceId> devices() {
        return devices;
    }

    private static long bytes(ListedContact[] contacts) {
        return Arrays.stream(contacts).mapToLong(ListedContact::bytes).sum();
    }

    /** Whether more may lie on the shelves of what once was there than of what is there. */
    boolean isWorn() {
        return everShelved > 2 * bytes + LITTLE_BYTES;
    }

    /** What it takes of the memory, about. */
    long bytes() {
        return bytes;
    }

    /** Those of the cards that are contacts here. */
    public List<ListedContact> named(Collection<CardId> cards) {
        IdSet wanted = new IdSet(cards);
        return Arrays.stream(byName)
                .filter(contact -> wanted.has(contact.most(), contact.least()))
                .toList();
    }
}
