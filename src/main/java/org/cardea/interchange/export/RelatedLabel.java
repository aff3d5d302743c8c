package org.cardea.interchange.export;

import java.util.Set;

/** What a person is to the contact. */
final class RelatedLabel {
    private static final Set<String> TYPES =
            Set.of("spouse", "child", "parent", "sibling", "friend", "kin", "colleague", "neighbor", "emergency");

    private RelatedLabel() {}

    static String of(Said said) {
        Set<String> types = said.types();
        boolean typed =
                types.size() == 1 && TYPES.containsAll(types) && said.words().isEmpty();
        return typed ? types.iterator().next() : said.words();
    }
}
