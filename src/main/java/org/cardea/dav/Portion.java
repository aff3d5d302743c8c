package org.cardea.dav;

/** How much of a list is told at once, where its reader said how much it takes (RFC 6578 section 3.7). */
final class Portion {
    private final int limit;
    private int count;
    private boolean cut;

    /** @param limit in responses */
    Portion(int limit) {
        this.limit = limit;
    }

    /** False where so many more may not be told; what comes first is told whatever the limit, so that it goes on. */
    boolean takes(int more) {
        cut = more > 0 && count > 0 && more > limit - count;
        count += cut ? 0 : more;
        return !cut;
    }

    /** Whether something is left for the next time. */
    boolean isCut() {
        return cut;
    }
}
