package org.cardea.interchange.table;

import static org.cardea.interchange.VcardText.escape;

import java.util.List;
import java.util.stream.Stream;

/** ADR (RFC 6350 section 6.3.1). */
final class AddressLines implements Lines {
    private static final List<String> WITHOUT_STREET =
            List.of("pobox", "extended", "city", "region", "code", "country");

    private static final String NOTHING = ";;;;;;";

    @Override
    public void write(Block joined, Draft draft) {
        joined.unjoined().forEach(block -> writeOne(block, draft));
    }

    private static void writeOne(Block block, Draft draft) {
        String value = String.join(
                ";",
                escape(block.part("pobox")),
                escape(block.part("extended")),
                escape(street(block)),
                escape(block.part("city")),
                escape(block.part("region")),
                escape(block.part("code")),
                escape(block.part("country")));
        if (!value.equals(NOTHING)) {
            draft.typed("ADR", Label.of(block.label()), value);
        }
    }

    /** The whole address comes along where the parts do not already say it. */
    private static String street(Block block) {
        String street = joined(block.part("street"), block.part("street-two"), block.part("street-three"));
        String whole = block.part("formatted");
        if (whole.isEmpty()) {
            return street;
        }
        boolean said = Stream.concat(Stream.of(street), WITHOUT_STREET.stream().map(block::part))
                .filter(part -> !part.isEmpty())
                .allMatch(whole::contains);
        boolean parts =
                block.parts().keySet().stream().anyMatch(part -> WITHOUT_STREET.contains(part)) || !street.isEmpty();
        return said && parts ? street : joined(street, whole);
    }

    private static String joined(String... lines) {
        StringBuilder joined = new StringBuilder();
        for (String line : lines) {
            if (!line.isEmpty()) {
                joined.append(joined.isEmpty() ? "" : "\n").append(line);
            }
        }
        return joined.toString();
    }
}
