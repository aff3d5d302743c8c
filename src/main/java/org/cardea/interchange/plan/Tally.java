package org.cardea.interchange.plan;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.cardea.contacts.Adoption;
import org.cardea.shared.CardId;

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
    private static final int AFTER_UNSURE = 64;
    private static final int WAS_MERGED = 128;

    private byte[] items = new byte[1024];
    private int size;

    /**
     * @param stored the cards of the book that {@link Finding#cards} names
     * @param known to whom the person was compared
     */
    public void add(Found found, Function<CardId, Optional<Stored>> stored, Known known) {
        int same = switch (found.finding()) {
            case Finding.Changes changes -> sameness(found, stored, known);
            case Finding.Unsure unsure -> sameness(found, stored, known);
            default -> 0;
        };
        int after = found.before() == Found.Before.UNSURE ? AFTER_UNSURE : 0;
        put(found.item(), kind(found.finding()) | same | after);
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

    private static int sameness(Found found, Function<CardId, Optional<Stored>> stored, Known known) {
        Comparison comparison = new Comparison(found.card().orElseThrow(), known);
        List<CardId> cards = found.finding().cards();
        int all = comparison.saying(cards, stored).isPresent() ? SAYS_ALL : 0;
        boolean unsure = found.finding() instanceof Finding.Unsure;
        int merged = unsure && comparison.merged(cards, stored).isPresent() ? WAS_MERGED : 0;
        return all
                | merged
                | stored.apply(cards.getFirst())
                        .map(card -> sameness(found, comparison.with(card), card))
                        .orElse(0);
    }

    private static int sameness(Found found, Adoption adoption, Stored card) {
        boolean merge = adoption.completed() == card.content();
        boolean first = found.before() == Found.Before.NOBODY;
        boolean update = first ? adoption.updated() == card.content() : merge;
        return (merge ? MERGE_IS_SAME : 0) | (update ? UPDATE_IS_SAME : 0);
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

    /** Nothing to write for it under the policy. */
    private boolean isSame(int item, Settings settings) {
        int kind = items[item] & KIND;
        return (kind == CHANGES || kind == UNSURE)
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
            case CHANGES -> effect(bits, decision, known(bits, settings), SAYS_ALL);
            case UNSURE -> effect(bits, decision, settings.unsure(), enough(settings));
            default -> NOTHING;
        };
    }

    private static int enough(Settings settings) {
        return settings.known() == Policy.MERGE ? SAYS_ALL | WAS_MERGED : SAYS_ALL;
    }

    private static Policy known(int bits, Settings settings) {
        boolean left = (bits & AFTER_UNSURE) != 0 && settings.unsure() == Policy.SKIP;
        return left ? Policy.SKIP : settings.known();
    }

    private static int decidedOnFresh(Decision decision) {
        return switch (decision.policy()) {
            case SKIP -> UNSURE;
            case KEEP_BOTH -> FRESH;
            case UPDATE, MERGE -> decision.into().isPresent() ? CHANGES : FRESH;
        };
    }

    /** @param enough what makes adding or leaving out needless */
    private static int effect(int bits, Decision decision, Policy otherwise, int enough) {
        boolean elsewhere = decision != null && decision.into().isPresent();
        boolean needless = decision == null && (bits & enough) != 0;
        return switch (decision == null ? otherwise : decision.policy()) {
            case SKIP -> needless ? SAME : UNSURE;
            case KEEP_BOTH -> needless ? SAME : FRESH;
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
