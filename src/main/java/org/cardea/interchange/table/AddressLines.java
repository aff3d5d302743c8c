package org.cardea.interchange.table;

import static org.cardea.interchange.VcardText.escape;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** ADR (RFC 6350 section 6.3.1). */
final class AddressLines implements Lines {
    private static final List<String> WITHOUT_STREET =
            List.of("pobox", "extended", "city", "region", "code", "country");

    @Override
    public void write(Block joined, Draft draft) {
        joined.unjoined().forEach(block -> writeOne(block, draft));
    }

    private static void writeOne(Block block, Draft draft) {
        List<String> components = List.of(
                block.part("pobox"),
                block.part("extended"),
                street(block),
                block.part("city"),
                block.part("region"),
                block.part("code"),
                block.part("country"));
        if (components.stream().allMatch(String::isEmpty)) {
            return;
        }
        String value = components.stream().map(part -> escape(part)).collect(Collectors.joining(";"));
        draft.typed("ADR", Label.of(block.label()), value);
    }

    /** The whole address comes along where the parts do not already say it. */
    private static String street(Block block) {
        String street = Stream.of("street", "street-two", "street-three")
                .map(block::part)
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n"));
        String whole = block.part("formatted");
        boolean said = Stream.concat(Stream.of(street), WITHOUT_STREET.stream().map(block::part))
                .filter(part -> !part.isEmpty())
                .allMatch(whole::contains);
        boolean parts =
                block.parts().keySet().stream().anyMatch(part -> WITHOUT_STREET.contains(part)) || !street.isEmpty();
        if (whole.isEmpty() || said && parts) {
            return street;
        }
        return street.isEmpty() ? whole : street + "\n" + whole;
    }
}
