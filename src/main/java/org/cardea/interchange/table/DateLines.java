package org.cardea.interchange.table;

import static org.cardea.interchange.VcardText.escape;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.cardea.interchange.names.PartialDate;

/** BDAY and ANNIVERSARY (RFC 6350 sections 6.2.5 and 6.2.6), and any other date as X-ABDATE with its label. */
final class DateLines implements Lines {
    private static final Map<String, String> PROPERTIES = Map.of("birthday", "BDAY", "anniversary", "ANNIVERSARY");
    private static final String OTHER = "X-ABDATE";
    /** The part in which a language's own order is known. */
    private static final String DAY_FIRST = "day-first";

    @Override
    public void write(Block joined, Draft draft) {
        joined.unjoined().forEach(block -> writeOne(block, draft));
    }

    private static void writeOne(Block block, Draft draft) {
        String text = text(block);
        if (text.isEmpty() || PartialDate.isNothing(text)) {
            return;
        }
        String property = PROPERTIES.getOrDefault(block.label().toLowerCase(Locale.ROOT), OTHER);
        date(text, block)
                .ifPresentOrElse(
                        date -> writeDate(property, date, block, draft), () -> writeText(property, text, block, draft));
    }

    private static Optional<PartialDate> date(String text, Block block) {
        return block.part(DAY_FIRST).isEmpty() ? PartialDate.read(text) : PartialDate.readDayFirst(text);
    }

    private static void writeDate(String property, PartialDate date, Block block, Draft draft) {
        if (date.guessed()) {
            draft.warn(block.column(), "date-guessed", "The order of day and month, or the century, was guessed.");
        }
        line(property, date.vcard(), block, draft);
    }

    private static void writeText(String property, String text, Block block, Draft draft) {
        draft.warn(block.column(), "date-text", "This is no date; it is kept as text.");
        line(property.equals(OTHER) ? OTHER : property + ";VALUE=text", escape(text), block, draft);
    }

    private static void line(String property, String value, Block block, Draft draft) {
        if (property.equals(OTHER)) {
            draft.card().labelled(property, value, block.label().isEmpty() ? block.column() : block.label());
        } else {
            draft.card().line(property, value);
        }
    }

    /** One cell, or three: Thunderbird has a column each for year, month and day. */
    private static String text(Block block) {
        String month = block.part("month");
        String day = block.part("day");
        String year = block.part("year");
        String whole = block.value() + block.part(DAY_FIRST);
        if (!whole.isEmpty() || month.isEmpty() || day.isEmpty()) {
            return whole.isEmpty() ? year : whole;
        }
        return year.isEmpty()
                ? "--" + month + "-" + (day.length() == 1 ? "0" + day : day)
                : year + "-" + month + "-" + day;
    }
}
