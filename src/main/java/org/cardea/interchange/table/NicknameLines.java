package org.cardea.interchange.table;

import java.util.stream.Collectors;
import org.cardea.interchange.VcardText;

/** NICKNAME (RFC 6350 section 6.2.3). */
final class NicknameLines implements Lines {
    @Override
    public void write(Block block, Draft draft) {
        String names = block.values().stream().map(VcardText::escape).collect(Collectors.joining(","));
        draft.card().line("NICKNAME", names);
        draft.callable().addFirst(block.value());
    }
}
