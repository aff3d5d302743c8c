package org.cardea.dav;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.cardea.contacts.Card;
import org.cardea.contacts.ContentLine;
import org.cardea.contacts.Labels;
import org.cardea.contacts.Malformed;
import org.cardea.contacts.Photos;

/** CATEGORIES in a card's text (RFC 6350 section 6.7.1): put in beside those that stand there, and told apart again. Pure. */
final class Categories {
    private static final String NAME = "CATEGORIES";
    private static final String END = "END:VCARD";

    private Categories() {}

    /** @return the text, with each of the names that does not stand there yet */
    static String with(String text, List<String> names) {
        int end = text.toUpperCase(Locale.ROOT).lastIndexOf(END);
        boolean has = text.toUpperCase(Locale.ROOT).contains(NAME);
        if (!has && end >= 0) {
            return names.isEmpty() ? text : text.substring(0, end) + folded(names) + text.substring(end);
        }
        List<ContentLine> lines = new ArrayList<>(lines(text));
        List<String> missing = new ArrayList<>(names);
        missing.removeAll(said(lines));
        if (missing.isEmpty()) {
            return text;
        }
        lines.add(lines.size() - 1, line(missing));
        return Card.of(lines).text();
    }

    private static String folded(List<String> names) {
        return Card.of(List.of(line(names))).text();
    }

    static Set<String> said(List<ContentLine> lines) {
        return new LinkedHashSet<>(Labels.takenOutOf(Card.of(lines)).names());
    }

    /**
     * A card with those of its own categories that are still said, and no others.
     *
     * @param own the lines of the card as it was
     * @param said what is said now
     */
    static Card own(Card card, List<ContentLine> own, Set<String> said) {
        List<ContentLine> lines = new ArrayList<>(card.lines());
        List<ContentLine> stood = own.stream().filter(line -> line.is(NAME)).toList();
        List<ContentLine> written = lines.stream().filter(line -> line.is(NAME)).toList();
        List<String> kept = said(own).stream().filter(said::contains).collect(Collectors.toCollection(ArrayList::new));
        boolean same = said(written).equals(new LinkedHashSet<>(kept));
        if (same) {
            return card;
        }
        lines.removeIf(line -> line.is(NAME));
        List<ContentLine> back = kept.size() == said(own).size() ? stood : List.of(line(kept));
        lines.addAll(lines.size() - 1, kept.isEmpty() ? List.of() : back);
        return Card.of(lines);
    }

    private static ContentLine line(List<String> names) {
        return ContentLine.of(NAME, names.stream().map(Card::escape).collect(Collectors.joining(",")));
    }

    private static List<ContentLine> lines(String text) {
        try {
            return new Photos(text, List.of()).lines();
        } catch (Malformed impossible) {
            throw new IllegalStateException("A stored card is malformed", impossible);
        }
    }
}
