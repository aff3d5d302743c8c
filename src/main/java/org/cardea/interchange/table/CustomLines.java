package org.cardea.interchange.table;

import static org.cardea.interchange.VcardText.escape;

/** What no property stands for is kept under its own name. */
final class CustomLines implements Lines {
    private static final String PROPERTY = "X-CUSTOM";

    @Override
    public void write(Block block, Draft draft) {
        String label = block.label().isEmpty() ? block.column() : block.label();
        String text = block.parts().getOrDefault(Field.VALUE, block.part("wecom"));
        Block.split(text).forEach(value -> draft.card().labelled(PROPERTY, escape(value), label));
    }
}
