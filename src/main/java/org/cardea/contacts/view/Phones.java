package org.cardea.contacts.view;

import static org.cardea.contacts.Card.escape;
import static org.cardea.contacts.Card.unescape;

import org.cardea.contacts.ContentLine;
import org.cardea.contacts.Parameters;
import org.cardea.contacts.view.ContactView.Phone;

/** TEL (RFC 6350 section 6.4.1): what was typed is what is dialled. */
final class Phones extends Kind<Phone> {
    private static final String URI = "tel:";

    Phones() {
        super("phones");
    }

    @Override
    boolean is(ContentLine line) {
        return line.is("TEL");
    }

    @Override
    Phone read(String id, ContentLine line, String label) {
        String value = unescape(line.value());
        return new Phone(id, isUri(value) ? value.substring(URI.length()) : value, label, isPreferred(line));
    }

    private static boolean isUri(String value) {
        return value.regionMatches(true, 0, URI, 0, URI.length());
    }

    @Override
    Phone over(Phone old, Phone given) {
        return new Phone(
                old.id(),
                or(given.number(), old.number()),
                or(given.label(), old.label()),
                or(given.pref(), old.pref()));
    }

    @Override
    Phone complete(Phone given) {
        return over(new Phone(null, "", "", false), given);
    }

    @Override
    boolean isBlank(Phone phone) {
        return phone.number().isBlank();
    }

    @Override
    String label(Phone phone) {
        return phone.label();
    }

    @Override
    boolean pref(Phone phone) {
        return phone.pref();
    }

    @Override
    ContentLine valued(ContentLine line, Phone old, Phone now) {
        if (old.number().equals(now.number())) {
            return line;
        }
        ContentLine text =
                isUri(line.value()) ? line.withParameters(Parameters.of(line).without("VALUE")) : line;
        return text.withValue(escape(now.number()));
    }

    @Override
    ContentLine fresh(Phone phone) {
        return ContentLine.of("TEL", escape(phone.number()));
    }
}
