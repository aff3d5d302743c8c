package org.cardea.contacts.view;

import static org.cardea.contacts.Card.escape;
import static org.cardea.contacts.Card.unescape;

import org.cardea.contacts.ContentLine;
import org.cardea.contacts.view.ContactView.Email;

/** EMAIL (RFC 6350 section 6.4.2). */
final class Emails extends Kind<Email> {
    Emails() {
        super("emails");
    }

    @Override
    boolean is(ContentLine line) {
        return line.is("EMAIL");
    }

    @Override
    Email read(String id, ContentLine line, String label) {
        return new Email(id, unescape(line.value()).replaceFirst("(?i)^mailto:", ""), label, isPreferred(line));
    }

    @Override
    Email over(Email old, Email given) {
        return new Email(
                old.id(),
                or(given.address(), old.address()),
                or(given.label(), old.label()),
                or(given.pref(), old.pref()));
    }

    @Override
    Email complete(Email given) {
        return over(new Email(null, "", "", false), given);
    }

    @Override
    boolean isBlank(Email email) {
        return email.address().isBlank();
    }

    @Override
    String label(Email email) {
        return email.label();
    }

    @Override
    boolean pref(Email email) {
        return email.pref();
    }

    @Override
    ContentLine valued(ContentLine line, Email old, Email now) {
        return old.address().equals(now.address()) ? line : line.withValue(escape(now.address()));
    }

    @Override
    ContentLine fresh(Email email) {
        return ContentLine.of("EMAIL", escape(email.address()));
    }
}
