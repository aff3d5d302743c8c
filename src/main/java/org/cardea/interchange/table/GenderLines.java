package org.cardea.interchange.table;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.cardea.interchange.VcardText;

/** GENDER (RFC 6350 section 6.2.7). */
final class GenderLines implements Lines {
    private static final Set<String> UNSAID = Set.of("未指定", "unspecified", "keine angabe", "0");
    private static final Map<String, String> LETTERS = Map.ofEntries(
            Map.entry("m", "M"),
            Map.entry("male", "M"),
            Map.entry("男", "M"),
            Map.entry("男性", "M"),
            Map.entry("männlich", "M"),
            Map.entry("f", "F"),
            Map.entry("female", "F"),
            Map.entry("masculin", "M"),
            Map.entry("féminin", "F"),
            Map.entry("女", "F"),
            Map.entry("女性", "F"),
            Map.entry("weiblich", "F"));

    @Override
    public void write(Block block, Draft draft) {
        String said = block.value().toLowerCase(Locale.ROOT);
        if (!UNSAID.contains(said)) {
            String letter = LETTERS.get(said);
            draft.card().line("GENDER", letter != null ? letter : ";" + VcardText.escape(block.value()));
        }
    }
}
