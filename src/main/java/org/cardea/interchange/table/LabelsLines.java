package org.cardea.interchange.table;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cardea.interchange.VcardText;

/** CATEGORIES (RFC 6350 section 6.7.1) from Google's labels or Outlook's categories. */
final class LabelsLines implements Lines {
    /** Every contact carries these; they are no group of the user's. */
    private static final Set<String> OF_EVERYONE = Set.of("mycontacts", "other contacts", "othercontacts", "我的联系人");

    @Override
    public void write(Block block, Draft draft) {
        List<String> labels = Stream.concat(block.values().stream(), listed(block.part("semicolon")))
                .map(label -> unmarked(label.strip()))
                .filter(label -> !label.isEmpty() && !OF_EVERYONE.contains(label.toLowerCase()))
                .distinct()
                .toList();
        if (!labels.isEmpty()) {
            draft.card()
                    .line("CATEGORIES", labels.stream().map(VcardText::escape).collect(Collectors.joining(",")));
        }
    }

    private static String unmarked(String label) {
        return label.startsWith("*") ? label.substring(1).strip() : label;
    }

    /** Outlook and plain sheets separate labels as lists do, unless Google's mark shows that they are Google's. */
    private static Stream<String> listed(String text) {
        return text.contains(":::") ? Block.split(text).stream() : Arrays.stream(text.split("[;,；，、]"));
    }
}
