package org.cardea.duplicates;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Finds the likeliest pairs of a book without comparing each with each: contacts that share a key stand side by side
 * when all keys are sorted. Of a key that many have only those of one name are compared. Pure; its memory is a few
 * hundred bytes for each contact.
 */
final class FindPairs {
    /** All pairs of so many are looked at. */
    private static final int FEW = 12;

    /** A key's upper bits beside the number of the contact. What their fewer bits confuse, the comparison tells apart. */
    private static final int NODE_BITS = 24;

    private static final long NODE = (1L << NODE_BITS) - 1;
    private static final int ROOM = 1 << 18;

    private final List<Face> faces = new ArrayList<>();
    private long[] keys = new long[1024];
    private int size;

    void add(Face face) {
        for (long key : face.keys()) {
            if (key != 0) {
                keys = size == keys.length ? Arrays.copyOf(keys, size * 2) : keys;
                keys[size++] = key & ~NODE | faces.size();
            }
        }
        faces.add(face);
    }

    /** The likeliest first. */
    List<Suggestion> best(int most) {
        Arrays.sort(keys, 0, size);
        Found found = new Found(most);
        for (int from = 0, to; from < size; from = to) {
            to = end(from);
            if (to - from > FEW) {
                byName(from, to, found);
            } else if (to - from > 1) {
                each(from, to, found);
            }
        }
        return found.best();
    }

    private int end(int from) {
        int to = from + 1;
        while (to < size && (keys[to] & ~NODE) == (keys[from] & ~NODE)) {
            to++;
        }
        return to;
    }

    private void each(int from, int to, Found found) {
        for (int one = from; one < to; one++) {
            for (int other = one + 1; other < to; other++) {
                found.compare(node(one), node(other));
            }
        }
    }

    /** Neighbours in the order of their names, of which most have but one bearer here. */
    private void byName(int from, int to, Found found) {
        List<Integer> nodes = new ArrayList<>(to - from);
        for (int i = from; i < to; i++) {
            nodes.add(node(i));
        }
        nodes.sort(Comparator.comparingLong(node -> faces.get(node).name()));
        for (int i = 1; i < nodes.size(); i++) {
            if (faces.get(nodes.get(i)).name() == faces.get(nodes.get(i - 1)).name()) {
                found.compare(nodes.get(i - 1), nodes.get(i));
            }
        }
    }

    private int node(int at) {
        return (int) (keys[at] & NODE);
    }

    /** How many contacts have a key. */
    private int count(long key) {
        long low = key & ~NODE;
        return place(low | NODE) - place(low);
    }

    private int place(long packed) {
        int at = Arrays.binarySearch(keys, 0, size, packed);
        return at < 0 ? -at - 1 : at;
    }

    /** Pairs packed into a number each, the worse the larger, now and then cut to the best. */
    private final class Found {
        private static final int POINTS_SHIFT = 2 * NODE_BITS + 3;

        private final int most;
        private final long[] packed;
        private int held;

        Found(int most) {
            this.most = most;
            this.packed = new long[Math.max(ROOM, 2 * most)];
        }

        void compare(int one, int other) {
            if (one == other) {
                return;
            }
            Score score = Score.of(faces.get(one), faces.get(other), FindPairs.this::count);
            if (score.points() >= Score.LEAST) {
                if (held == packed.length) {
                    cut();
                }
                packed[held++] = pack(score, Math.min(one, other), Math.max(one, other));
            }
        }

        private long pack(Score score, int lower, int higher) {
            long reasons = 0;
            for (Score.Reason reason : score.reasons()) {
                reasons |= 1L << reason.ordinal();
            }
            return (long) (100 - score.points()) << POINTS_SHIFT
                    | reasons << 2 * NODE_BITS
                    | (long) lower << NODE_BITS
                    | higher;
        }

        /** Each pair once. */
        private void cut() {
            Arrays.sort(packed, 0, held);
            int kept = 0;
            for (int i = 0; i < held && kept < most; i++) {
                if (kept == 0 || packed[kept - 1] != packed[i]) {
                    packed[kept++] = packed[i];
                }
            }
            held = kept;
        }

        List<Suggestion> best() {
            cut();
            return Arrays.stream(packed, 0, held).mapToObj(this::unpack).toList();
        }

        private Suggestion unpack(long pair) {
            Set<Score.Reason> reasons = EnumSet.noneOf(Score.Reason.class);
            for (Score.Reason reason : Score.Reason.values()) {
                if ((pair >> 2 * NODE_BITS & 1L << reason.ordinal()) != 0) {
                    reasons.add(reason);
                }
            }
            return new Suggestion(
                    Pair.of(
                            faces.get((int) (pair >> NODE_BITS & NODE)).card(),
                            faces.get((int) (pair & NODE)).card()),
                    new Score(100 - (int) (pair >> POINTS_SHIFT), reasons));
        }
    }
}
