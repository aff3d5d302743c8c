package org.cardea.duplicates;

import org.cardea.shared.CardId;
import org.cardea.shared.Problem;

/** Two contacts, whichever is named first; the lower UUID is kept first. */
record Pair(CardId first, CardId second) {
    private static final int UUID = 36;

    static Pair of(CardId one, CardId other) {
        return one.toString().compareTo(other.toString()) <= 0 ? new Pair(one, other) : new Pair(other, one);
    }

    static Pair of(String text) {
        if (text.length() != 2 * UUID + 1 || text.charAt(UUID) != '.') {
            throw Problem.badRequest("This is not a pair.").with("field", "pair");
        }
        return of(CardId.of(text.substring(0, UUID)), CardId.of(text.substring(UUID + 1)));
    }

    @Override
    public String toString() {
        return first + "." + second;
    }
}
