package org.cardea.interchange.plan;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Labels that Google gives to everyone; they are no group of the user's. */
final class SystemLabels {
    private static final Set<String> OF_EVERYONE =
            Set.of("mycontacts", "other contacts", "othercontacts", "all contacts", "我的联系人");

    private SystemLabels() {}

    static List<String> without(List<String> labels) {
        return labels.stream()
                .map(label -> label.replaceFirst("^\\*\\s*", "").strip())
                .filter(label -> !label.isEmpty() && !OF_EVERYONE.contains(label.toLowerCase(Locale.ROOT)))
                .toList();
    }
}
