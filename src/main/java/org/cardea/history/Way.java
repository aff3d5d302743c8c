package org.cardea.history;

import java.util.Locale;
import org.cardea.sync.MomentStore.Turn;

/** What becomes of a card on its way back to a moment. */
enum Way {
    /** It is deleted, and lives again. */
    RETURNED,
    CHANGED,
    /** It was not there: into the trash. */
    REMOVED,
    UNCHANGED,
    /** It was not there, and is not. */
    NOTHING;

    /** Who goes back to a group asks for its members, not for the end of anybody who came later. */
    static Way of(Turn turn, Moment.Scope scope) {
        if (!turn.lived()) {
            return turn.lives() && scope != Moment.Scope.GROUP ? REMOVED : NOTHING;
        }
        if (!turn.lives()) {
            return RETURNED;
        }
        return turn.same() ? UNCHANGED : CHANGED;
    }

    boolean writes() {
        return this != UNCHANGED && this != NOTHING;
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
