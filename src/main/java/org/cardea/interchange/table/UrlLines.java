package org.cardea.interchange.table;

/** URL (RFC 6350 section 6.7.8). */
final class UrlLines implements Lines {
    @Override
    public void write(Block block, Draft draft) {
        block.values()
                .forEach(address -> draft.typed("URL", Label.of(block.label()), address.replaceAll("\\s+", "%20")));
    }
}
