package org.cardea.interchange.plan;

import java.util.Map;
import java.util.Objects;
import org.cardea.interchange.Choices;

/**
 * All that the user may decide on an import.
 *
 * @param known for persons who are certainly in the book
 * @param unsure for persons who may be
 * @param groups whether labels and group cards become groups; else labels stay in their cards
 * @param decisions by the item's place in the file, from 0, over all items
 */
public record Settings(Choices choices, Policy known, Policy unsure, boolean groups, Map<Integer, Decision> decisions) {
    public static final Settings DEFAULT = new Settings(Choices.NONE, Policy.MERGE, Policy.KEEP_BOTH, true, Map.of());

    public Settings {
        Objects.requireNonNull(choices);
        Objects.requireNonNull(known);
        Objects.requireNonNull(unsure);
        decisions = Map.copyOf(decisions);
    }
}
