package org.cardea.accounts;

import java.util.Arrays;
import java.util.Locale;
import org.cardea.shared.Problem;

/** Which name a person wants to see first; written in lower case with hyphens. */
public enum NameOrder {
    GIVEN_FIRST,
    FAMILY_FIRST,
    /** As it is usual for the script of each name. */
    AUTO;

    static NameOrder of(String text) {
        return Arrays.stream(values())
                .filter(order -> order.toString().equals(text))
                .findAny()
                .orElseThrow(() -> Problem.badRequest("The order is given-first, family-first or auto.")
                        .with("field", "nameOrder"));
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
