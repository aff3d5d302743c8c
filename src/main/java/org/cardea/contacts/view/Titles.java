package org.cardea.contacts.view;

import static org.cardea.contacts.Card.escape;
import static org.cardea.contacts.Card.unescape;

import org.cardea.contacts.ContentLine;
import org.cardea.contacts.view.ContactView.Title;

/** TITLE or ROLE (RFC 6350 sections 6.6.1 and 6.6.2). */
final class Titles extends Kind<Title> {
    private final String property;

    Titles(String field, String property) {
        super(field);
        this.property = property;
    }

    @Override
    boolean is(ContentLine line) {
        return line.is(property);
    }

    @Override
    Title read(String id, ContentLine line, String label) {
        return new Title(id, unescape(line.value()));
    }

    @Override
    Title over(Title old, Title given) {
        return new Title(old.id(), or(given.name(), old.name()));
    }

    @Override
    Title complete(Title given) {
        return new Title(null, text(given.name()));
    }

    @Override
    boolean isBlank(Title title) {
        return title.name().isBlank();
    }

    @Override
    ContentLine valued(ContentLine line, Title old, Title now) {
        return line.withValue(escape(now.name()));
    }

    @Override
    ContentLine fresh(Title title) {
        return ContentLine.of(property, escape(title.name()));
    }
}
