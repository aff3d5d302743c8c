package org.cardea.interchange.table;

import static org.cardea.interchange.VcardText.escape;

import java.util.Arrays;
import java.util.List;

/** EMAIL (RFC 6350 section 6.4.2); the name that Outlook shows beside an address is derived and left out. */
final class EmailLines implements Lines {
    /** Those that an address could hold; the others it can't. */
    private static final String SEPARATORS = "、；，";

    @Override
    public void write(Block block, Draft draft) {
        for (String cell : block.values()) {
            for (String address : several(cell)) {
                if (!ContentGuess.isMail(address)) {
                    draft.warn(
                            block.column(), "mail-odd", "This does not look like a mail address; it is kept as it is.");
                }
                draft.typed("EMAIL", Label.of(block.label()), escape(address));
                draft.callable().add(address);
            }
        }
    }

    private static boolean isOne(String cell) {
        for (int i = 0; i < SEPARATORS.length(); i++) {
            if (cell.indexOf(SEPARATORS.charAt(i)) >= 0) {
                return false;
            }
        }
        return true;
    }

    private static List<String> several(String cell) {
        if (ContentGuess.isMail(cell) && isOne(cell)) {
            return List.of(cell);
        }
        List<String> parts = Arrays.stream(cell.split("[\\s,;" + SEPARATORS + "]+"))
                .filter(part -> !part.isEmpty())
                .toList();
        return parts.size() > 1 && parts.stream().allMatch(ContentGuess::isMail) ? parts : List.of(cell);
    }
}
