package org.cardea.interchange.table;

/** PHOTO (RFC 6350 section 6.2.4), of which a table can only hold the address. */
final class PhotoLines implements Lines {
    @Override
    public void write(Block block, Draft draft) {
        if (block.value().matches("(?i)(https?:|data:)\\S+")) {
            draft.card().line("PHOTO", block.value());
        } else {
            draft.warn(block.column(), "photo-left-out", "This is no address of a picture.");
        }
    }
}
