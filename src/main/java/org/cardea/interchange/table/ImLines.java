package org.cardea.interchange.table;

import java.util.Locale;

/** IMPP (RFC 6350 section 6.4.3), a URI whose scheme is the service. */
final class ImLines implements Lines {
    private static final String ANY = "im";

    @Override
    public void write(Block joined, Draft draft) {
        joined.unjoined().forEach(block -> {
            if (!block.value().isEmpty()) {
                String uri = uri(scheme(block), block.value().replaceAll("\\s+", "%20"));
                draft.typed("IMPP", Label.of(block.part(Field.LABEL)), uri);
            }
        });
    }

    private static String uri(String scheme, String value) {
        return scheme.equals(ANY) && value.matches("[a-z][a-z0-9+.-]*:.+") ? value : scheme + ":" + value;
    }

    private static String scheme(Block block) {
        String service = block.part("service").isEmpty() ? block.field().label() : block.part("service");
        String scheme = service.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9+.-]", "");
        return scheme.isEmpty() ? ANY : scheme;
    }
}
