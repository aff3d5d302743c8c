package org.cardea.sync;

import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;

/** Spans of time counted by their length: four steps to each doubling, so that a step tells a length to a tenth. */
final class LagSteps {
    private static final int PER_DOUBLING = 4;

    private final TreeMap<Integer, Long> counts = new TreeMap<>();

    LagSteps(Map<Integer, Long> counts) {
        this.counts.putAll(counts);
    }

    /** Less than a millisecond counts as one. */
    static int of(long millis) {
        return (int) Math.floor(PER_DOUBLING * Math.log(Math.max(1, millis)) / Math.log(2));
    }

    /** The middle of a step. */
    static long millis(int step) {
        return Math.round(Math.pow(2, (step + 0.5) / PER_DOUBLING));
    }

    /** So much of all of them is no longer than this; empty where there are none. */
    OptionalLong quantile(double share) {
        long all = counts.values().stream().mapToLong(count -> count).sum();
        long wanted = (long) Math.ceil(share * all);
        long seen = 0;
        for (Map.Entry<Integer, Long> step : counts.entrySet()) {
            seen += step.getValue();
            if (seen >= wanted) {
                return OptionalLong.of(millis(step.getKey()));
            }
        }
        return OptionalLong.empty();
    }
}
