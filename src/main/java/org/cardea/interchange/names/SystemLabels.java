package org.cardea.interchange.names;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Labels that Google gives to everyone; they are no group of the user's. */
public final class SystemLabels {
    private static final Set<String> OF_EVERYONE =
            Set.of("mycontacts", "other contacts", "othercontacts", "all contacts", "我的联系人");

    private SystemLabels() {}

    /** Labels as people know them, in their order, without those of everyone. */
    public static List<String> without(List<String> labels) {
        return labels.stream()
                .map(label -> unmarked(label.strip()))
                .filter(label -> !label.isEmpty() && !OF_EVERYONE.contains(label.toLowerCase(Locale.ROOT)))
                .toList();
    }

    /** Google marks its own labels, the user's group "* friends" among them. */
    private static String unmarked(String label) {
        return label.startsWith("*") ? label.substring(1).strip() : label;
    }
}
