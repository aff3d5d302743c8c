package org.cardea.interchange.table;

import static org.cardea.interchange.VcardText.escape;

import java.util.Map;

/** How a name is said, in the properties that phones use for it. */
final class PhoneticLines implements Lines {
    private static final Map<String, String> PROPERTIES = Map.of(
            "given", "X-PHONETIC-FIRST-NAME",
            "middle", "X-PHONETIC-MIDDLE-NAME",
            "family", "X-PHONETIC-LAST-NAME",
            "full", "X-PHONETIC-NAME");

    @Override
    public void write(Block block, Draft draft) {
        block.parts().forEach((part, text) -> draft.card().line(PROPERTIES.get(part), escape(text)));
    }
}
