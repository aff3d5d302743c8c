package org.cardea.interchange.job;

import java.util.ArrayList;
import java.util.List;

/**
 * What an import did to the book, and what its undoing left.
 *
 * @param refusals the first rows that the ledger did not take
 * @param kept the first cards that an undo left as they are
 */
record Outcome(
        int added, int changed, int unchanged, int rejected, int groups, List<Refusal> refusals, List<Kept> kept) {
    static final Outcome NONE = new Outcome(0, 0, 0, 0, 0, List.of(), List.of());

    private static final int TOLD = 1000;

    /** @param item the place in the file, over all items; -1 for a group made of labels */
    record Refusal(int item, String file, int row, String reason) {}

    /** @param why {@code edited-later} or {@code deleted-later} */
    record Kept(String uuid, String name, String why) {}

    Outcome plus(Outcome more) {
        return new Outcome(
                added + more.added,
                changed + more.changed,
                unchanged + more.unchanged,
                rejected + more.rejected,
                groups + more.groups,
                first(refusals, more.refusals),
                first(kept, more.kept));
    }

    Outcome keeping(List<Kept> more) {
        return plus(new Outcome(0, 0, 0, 0, 0, List.of(), more));
    }

    /** As before any undo. */
    Outcome keepingNothing() {
        return new Outcome(added, changed, unchanged, rejected, groups, refusals, List.of());
    }

    private static <T> List<T> first(List<T> some, List<T> more) {
        List<T> all = new ArrayList<>(some);
        all.addAll(more);
        return List.copyOf(all.subList(0, Math.min(TOLD, all.size())));
    }
}
