package org.cardea.interchange.table;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cardea.interchange.VcardText;
import org.cardea.interchange.names.SystemLabels;

/** CATEGORIES (RFC 6350 section 6.7.1) from Google's labels or Outlook's categories. */
final class LabelsLines implements Lines {
    private static final Pattern SEPARATORS = Pattern.compile("[;,；，、]");

    @Override
    public void write(Block block, Draft draft) {
        Stream<String> all = Stream.concat(block.values().stream(), listed(block.part("semicolon")));
        List<String> labels =
                SystemLabels.without(all.toList()).stream().distinct().toList();
        if (!labels.isEmpty()) {
            draft.card()
                    .line("CATEGORIES", labels.stream().map(VcardText::escape).collect(Collectors.joining(",")));
        }
    }

    /** Outlook and plain sheets separate labels as lists do, unless Google's mark shows that they are Google's. */
    private static Stream<String> listed(String text) {
        return text.contains(":::") ? Block.split(text).stream() : SEPARATORS.splitAsStream(text);
    }
}
