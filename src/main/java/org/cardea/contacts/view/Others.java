package org.cardea.contacts.view;

import java.util.Set;
import java.util.function.Predicate;
import org.cardea.contacts.Card;
import org.cardea.contacts.ContentLine;
import org.cardea.contacts.Photos;
import org.cardea.contacts.view.ContactView.Other;

/** What no other kind knows: shown, kept, removed when asked, and never edited. */
final class Others extends Kind<Other> {
    /** What frames the card, and what the view says elsewhere. */
    private static final Set<String> SAID_ELSEWHERE = Set.of(
            "BEGIN",
            "END",
            "VERSION",
            "PRODID",
            "REV",
            "UID",
            "FN",
            "N",
            "NICKNAME",
            "PHOTO",
            "X-PHONETIC-FIRST-NAME",
            "X-PHONETIC-LAST-NAME");

    private final Predicate<ContentLine> known;

    /** @param known whether another kind reads a line */
    Others(Predicate<ContentLine> known) {
        super("other");
        this.known = known;
    }

    @Override
    boolean is(ContentLine line) {
        return !SAID_ELSEWHERE.contains(line.name()) && !known.test(line);
    }

    @Override
    Other read(String id, ContentLine line, String label) {
        String value = Photos.holdsBytes(line) ? "" : Card.unescape(line.value());
        return new Other(id, line.name(), line.parameterValues(), value);
    }

    @Override
    Other over(Other old, Other given) {
        return old;
    }

    @Override
    Other complete(Other given) {
        return new Other(null, "", java.util.Map.of(), "");
    }

    /** Those that are new are none; one that is known stays whatever is in it. */
    @Override
    boolean isBlank(Other other) {
        return other.id() == null;
    }

    @Override
    ContentLine valued(ContentLine line, Other old, Other now) {
        return line;
    }

    @Override
    ContentLine fresh(Other other) {
        throw new IllegalStateException("none is ever made");
    }
}
