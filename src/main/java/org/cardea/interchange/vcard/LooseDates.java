package org.cardea.interchange.vcard;

import java.util.List;
import java.util.Optional;
import org.cardea.interchange.names.PartialDate;

/** Dates in any of the forms that people and programs use become dates of version 4.0; what is no date stays as text. */
final class LooseDates implements Quirk {
    @Override
    public List<Line> mend(List<Line> card, Remarks remarks) {
        return card.stream()
                .filter(line -> !isDate(line) || !PartialDate.isNothing(line.value()))
                .map(line -> isDate(line) ? mended(line, remarks) : line)
                .toList();
    }

    private static boolean isDate(Line line) {
        return line.is("BDAY", "ANNIVERSARY", "DEATHDATE", "X-ANNIVERSARY") && !line.has("VALUE", "text");
    }

    /** Midnight is what a program writes that knows only the day. */
    private static boolean isTimed(String value) {
        return value.contains("T") && !value.matches(".*T00:?00(:?00)?(\\.0+)?(Z|[+-]00:?00)?");
    }

    private static Line mended(Line line, Remarks remarks) {
        Line named = line.is("X-ANNIVERSARY") ? line.named("ANNIVERSARY") : line;
        Optional<PartialDate> date = PartialDate.read(line.value());
        if (date.isEmpty()) {
            remarks.add(line.name(), "date-text", "This is no date; it is kept as text.");
            return named.without("X-APPLE-OMIT-YEAR").with("VALUE", "text");
        }
        return isTimed(line.value())
                ? named
                : named.without("VALUE", "X-APPLE-OMIT-YEAR")
                        .withValue(date.get().vcard());
    }
}
