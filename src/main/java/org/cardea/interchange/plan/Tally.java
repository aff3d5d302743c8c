package org.cardea.interchange.plan;

import java.util.Arrays;
import java.util.Optional;
import org.cardea.contacts.Adoption;
import org.cardea.contacts.Card;

/**
 * A dry run's arithmetic: a byte for each item, from which the counts follow for any settings without a second
 * reading. What a decision for another card than the likeliest one does is not known before; it counts as a change.
 */
public final class Tally {
    private static final int KIND = 7;
    private static final int NOTHING = 0;
    private static final int FRESH = 1;
    private static final int CHANGES = 2;
    private static final int SAME = 3;
    private static final int UNSURE = 4;
    private static final int BAD = 5;
    private static final int GROUP = 6;
    private static final int UPDATE_IS_SAME = 8;
    private static final int MERGE_IS_SAME = 16;
    private static final int SAYS_ALL = 32;

    private byte[] items = new byte[1024];
    private int size;

    /**
     * @param stored the card that {@link Finding#likeliest} names, if it is in the book
     * @param numbers of {@link Known#numbers}
     */
    public void add(Found found, Optional<Stored> stored, Numbers numbers) {
        int same = switch (found.finding()) {
            case Finding.Changes changes -> sameness(found, stored, numbers);
            case Finding.Unsure unsure -> sameness(found, stored, numbers);
            default -> 0;
        };
        put(found.item(), kind(found.finding()) | same);
    }

    /** A row that is no person. */
    public void bad(int item) {
        put(item, BAD);
    }

    private static int kind(Finding finding) {
        return switch (finding) {
            case Finding.New fresh -> FRESH;
            case Finding.Same same -> SAME;
            case Finding.Changes changes -> CHANGES;
            case Finding.Unsure unsure -> UNSURE;
            case Finding.Group group -> GROUP;
            case Finding.Bad bad -> BAD;
        };
    }

    private static int sameness(Found found, Optional<Stored> stored, Numbers numbers) {
        if (stored.isEmpty()) {
            return 0;
        }
        Card book = stored.get().content();
        Card file = found.card().orElseThrow();
        int merge = Adoption.complete(book, file, numbers::key).equals(book) ? MERGE_IS_SAME : 0;
        int all = Adoption.update(book, file, numbers::key).equals(book) ? SAYS_ALL : 0;
        boolean update = found.again() ? merge != 0 : all != 0;
        return merge | all | (update ? UPDATE_IS_SAME : 0);
    }

    private void put(int item, int bits) {
        if (item >= items.length) {
            items = Arrays.copyOf(items, Math.max(item + 1, items.length * 2));
        }
        items[item] = (byte) bits;
        size = Math.max(size, item + 1);
    }

    /** @param groups of {@link Groups#size} */
    public Counts counts(Settings settings, int groups) {
        int[] kinds = new int[KIND + 1];
        for (int item = 0; item < size; item++) {
            kinds[isSame(item, settings) ? SAME : items[item] & KIND]++;
        }
        int persons = kinds[FRESH] + kinds[CHANGES] + kinds[SAME] + kinds[UNSURE] + kinds[BAD];
        return new Counts(persons, kinds[FRESH], kinds[CHANGES], kinds[SAME], kinds[UNSURE], kinds[BAD], groups);
    }

    /** Certainly known, and nothing to write for it under the policy. */
    private boolean isSame(int item, Settings settings) {
        return (items[item] & KIND) == CHANGES
                && !settings.decisions().containsKey(item)
                && effect(item, settings) == SAME;
    }

    public Effect effect(Settings settings) {
        int[] effects = new int[KIND + 1];
        for (int item = 0; item < size; item++) {
            effects[effect(item, settings)]++;
        }
        return new Effect(effects[FRESH], effects[CHANGES], effects[UNSURE]);
    }

    /** FRESH for added, CHANGES for changed, UNSURE for left, SAME for nothing to do. */
    private int effect(int item, Settings settings) {
        Decision decision = settings.decisions().get(item);
        int bits = items[item];
        return switch (bits & KIND) {
            case FRESH -> decision == null ? FRESH : decidedOnFresh(decision);
            case CHANGES ->
                (bits & SAYS_ALL) != 0 && decision == null ? SAME : effect(bits, decision, settings.known());
            case UNSURE -> effect(bits, decision, settings.unsure());
            default -> NOTHING;
        };
    }

    private static int decidedOnFresh(Decision decision) {
        return switch (decision.policy()) {
            case SKIP -> UNSURE;
            case KEEP_BOTH -> FRESH;
            case UPDATE, MERGE -> decision.into().isPresent() ? CHANGES : FRESH;
        };
    }

    private static int effect(int bits, Decision decision, Policy otherwise) {
        boolean elsewhere = decision != null && decision.into().isPresent();
        return switch (decision == null ? otherwise : decision.policy()) {
            case SKIP -> UNSURE;
            case KEEP_BOTH -> FRESH;
            case UPDATE -> !elsewhere && (bits & UPDATE_IS_SAME) != 0 ? SAME : CHANGES;
            case MERGE -> !elsewhere && (bits & MERGE_IS_SAME) != 0 ? SAME : CHANGES;
        };
    }

    /** To be kept, and read again by {@link #of}. */
    public byte[] bytes() {
        return Arrays.copyOf(items, size);
    }

    public static Tally of(byte[] bytes) {
        Tally tally = new Tally();
        tally.items = Arrays.copyOf(bytes, Math.max(1, bytes.length));
        tally.size = bytes.length;
        return tally;
    }
}
