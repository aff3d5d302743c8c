package org.cardea.dav;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.cardea.shared.CardId;

/** Who was in which groups at one moment of a book. Pure; for many members it is two flat arrays. */
final class Memberships {
    private static final int BYTES_OF_GROUP = 200;
    private static final int BYTES_OF_MEMBER = 20;

    private final long epoch;
    private final long seq;
    private final List<Named> groups;
    private final Set<CardId> ids = new HashSet<>();
    /** Members in their order, two numbers each, once for each group they are in. */
    private final long[] members;
    /** Where in the groups each of them is a member. */
    private final int[] places;

    /** A group without its members. The mark is another one wherever the name is. */
    record Named(CardId id, String name, long mark) {
        static Named of(CardId id, String name) {
            UUID hash = UUID.nameUUIDFromBytes((id + "\n" + name).getBytes(UTF_8));
            return new Named(id, name.strip(), hash.getMostSignificantBits() ^ hash.getLeastSignificantBits());
        }
    }

    private record Member(UUID card, int place) {}

    private Memberships(long epoch, long seq, List<Named> groups, List<Member> all) {
        this.epoch = epoch;
        this.seq = seq;
        this.groups = List.copyOf(groups);
        groups.forEach(group -> ids.add(group.id()));
        this.members = new long[2 * all.size()];
        this.places = new int[all.size()];
        List<Member> sorted =
                all.stream().sorted(Comparator.comparing(Member::card)).toList();
        for (int i = 0; i < sorted.size(); i++) {
            UUID card = sorted.get(i).card();
            members[2 * i] = card.getMostSignificantBits();
            members[2 * i + 1] = card.getLeastSignificantBits();
            places[i] = sorted.get(i).place();
        }
    }

    static Memberships none(long epoch, long seq) {
        return new Memberships(epoch, seq, List.of(), List.of());
    }

    boolean isOf(long otherEpoch) {
        return epoch == otherEpoch;
    }

    long seq() {
        return seq;
    }

    List<Named> groups() {
        return groups;
    }

    int bytes() {
        return BYTES_OF_GROUP * (1 + groups.size()) + BYTES_OF_MEMBER * places.length;
    }

    /**
     * The same at a later moment.
     *
     * @param gone groups that were changed since, or are none any more
     * @param fresh groups as they are now, with their members
     */
    Memberships with(long later, Set<CardId> gone, Map<Named, Set<CardId>> fresh) {
        List<Named> all = new ArrayList<>();
        Map<Integer, Integer> moved = new HashMap<>();
        for (int i = 0; i < groups.size(); i++) {
            if (!gone.contains(groups.get(i).id())) {
                moved.put(i, all.size());
                all.add(groups.get(i));
            }
        }
        List<Member> kept = new ArrayList<>();
        for (int i = 0; i < places.length; i++) {
            if (moved.containsKey(places[i])) {
                kept.add(new Member(new UUID(members[2 * i], members[2 * i + 1]), moved.get(places[i])));
            }
        }
        fresh.forEach((group, cards) -> {
            cards.forEach(card -> kept.add(new Member(card.value(), all.size())));
            all.add(group);
        });
        return new Memberships(epoch, later, all, kept);
    }

    boolean isGroup(CardId card) {
        return ids.contains(card);
    }

    /** The groups a card is in. */
    List<Named> of(CardId card) {
        if (places.length == 0) {
            return List.of();
        }
        List<Named> in = new ArrayList<>();
        for (int i = first(card.value()); i < places.length && at(i).equals(card.value()); i++) {
            in.add(groups.get(places[i]));
        }
        return in;
    }

    private UUID at(int i) {
        return new UUID(members[2 * i], members[2 * i + 1]);
    }

    private int first(UUID card) {
        int low = 0;
        int high = places.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (at(middle).compareTo(card) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** What the card's categories come from in one number; 0 where it is in no group. */
    long mark(CardId card) {
        long sum = 0;
        List<Named> in = of(card);
        for (Named group : in) {
            sum += group.mark();
        }
        return sum == 0 && !in.isEmpty() ? 1 : sum;
    }

    /** The names of the card's groups, each once, in their order. */
    List<String> names(CardId card) {
        return of(card).stream()
                .map(Named::name)
                .filter(name -> !name.isEmpty())
                .distinct()
                .sorted()
                .toList();
    }
}
