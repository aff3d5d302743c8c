package org.cardea.contacts.view;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.cardea.contacts.Card;
import org.cardea.contacts.ContentLine;
import org.cardea.contacts.Parameters;
import org.cardea.contacts.view.ContactView.Day;

/** BDAY and ANNIVERSARY (RFC 6350 sections 6.2.5 and 6.2.6), and Apple's X-ABDATE for any other. */
final class Days extends Kind<Day> {
    private static final String OTHER = "other";
    private static final Map<String, String> KINDS =
            Map.of("BDAY", "birth", "ANNIVERSARY", "anniversary", "X-ABDATE", OTHER);
    private static final Map<String, String> PROPERTIES =
            Map.of("birth", "BDAY", "anniversary", "ANNIVERSARY", OTHER, "X-ABDATE");
    private static final String OMITTED_YEAR = "X-APPLE-OMIT-YEAR";

    Days() {
        super("dates");
    }

    @Override
    boolean is(ContentLine line) {
        return KINDS.containsKey(line.name());
    }

    @Override
    Day read(String id, ContentLine line, String label) {
        VcardDate date = VcardDate.read(line.value(), omittedYear(line));
        String text = date == null ? Card.unescape(line.value()) : null;
        VcardDate parts = date == null ? VcardDate.NONE : date;
        return new Day(id, KINDS.get(line.name()), label, parts.year(), parts.month(), parts.day(), text);
    }

    private static String omittedYear(ContentLine line) {
        List<String> years = line.parameterValues().getOrDefault(OMITTED_YEAR, List.of());
        return years.isEmpty() ? "" : years.getFirst();
    }

    /** The parts of a date are one thing: who names one of them names them all. */
    @Override
    Day over(Day old, Day given) {
        String kind = or(given.kind(), old.kind());
        String label = or(given.label(), old.label());
        return isValued(given)
                ? new Day(old.id(), kind, label, given.year(), given.month(), given.day(), given.text())
                : new Day(old.id(), kind, label, old.year(), old.month(), old.day(), old.text());
    }

    private static boolean isValued(Day day) {
        return day.year() != null || day.month() != null || day.day() != null || day.text() != null;
    }

    @Override
    Day complete(Day given) {
        return new Day(
                null,
                or(given.kind(), OTHER),
                text(given.label()),
                given.year(),
                given.month(),
                given.day(),
                given.text());
    }

    @Override
    boolean isBlank(Day day) {
        return day.year() == null
                && day.month() == null
                && day.day() == null
                && text(day.text()).isBlank();
    }

    @Override
    String label(Day day) {
        return day.label();
    }

    @Override
    ContentLine valued(ContentLine line, Day old, Day now) {
        ContentLine named = old.kind().equals(now.kind())
                ? line
                : new ContentLine(line.number(), line.group(), property(now), line.parameters(), line.value());
        boolean same = Objects.equals(old.year(), now.year())
                && Objects.equals(old.month(), now.month())
                && Objects.equals(old.day(), now.day())
                && Objects.equals(old.text(), now.text());
        return same ? named : written(named, now);
    }

    private static String property(Day day) {
        return PROPERTIES.get(day.kind());
    }

    @Override
    ContentLine fresh(Day day) {
        return written(ContentLine.of(property(day), ""), day);
    }

    private static ContentLine written(ContentLine line, Day day) {
        Parameters parameters = Parameters.of(line).without(OMITTED_YEAR).without("VALUE");
        if (day.text() == null || isDate(day)) {
            String value = new VcardDate(day.year(), day.month(), day.day()).vcard();
            return line.withParameters(parameters).withValue(value);
        }
        boolean typed = !line.is("X-ABDATE");
        return line.withParameters(typed ? parameters.with("VALUE", List.of("text")) : parameters)
                .withValue(Card.escape(day.text()));
    }

    private static boolean isDate(Day day) {
        return day.year() != null || day.month() != null || day.day() != null;
    }
}
