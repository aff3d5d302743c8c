package org.cardea.interchange.table;

import static org.cardea.interchange.VcardText.escape;

/** NICKNAME (RFC 6350 section 6.2.3). */
final class NicknameLines implements Lines {
    @Override
    public void write(Block block, Draft draft) {
        draft.card().line("NICKNAME", escape(block.value()));
        draft.callable().addFirst(block.value());
    }
}
