package org.cardea.interchange.table;

import static org.cardea.interchange.VcardText.escape;

import java.util.Locale;
import java.util.Set;

/** RELATED (RFC 6350 section 6.6.6), people who are only named. */
final class RelatedLines implements Lines {
    private static final Set<String> TYPES =
            Set.of("spouse", "child", "parent", "sibling", "friend", "kin", "colleague", "neighbor", "emergency");
    private static final String PROPERTY = "RELATED;VALUE=text";

    @Override
    public void write(Block block, Draft draft) {
        String label = block.label().replaceFirst("^\\*\\s*", "");
        String type = label.toLowerCase(Locale.ROOT);
        for (String name : block.values()) {
            ExactLabel exact = ExactLabel.of(label);
            if (exact.isMarked()) {
                draft.typed(PROPERTY, Label.of(label), escape(name));
            } else if (label.isEmpty()) {
                draft.card().line(PROPERTY, escape(name));
            } else if (TYPES.contains(type)) {
                draft.card().line(PROPERTY + ";TYPE=" + type, escape(name));
            } else {
                draft.card().labelled(PROPERTY, escape(name), label);
            }
        }
    }
}
