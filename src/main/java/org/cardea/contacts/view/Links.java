package org.cardea.contacts.view;

import org.cardea.contacts.ContentLine;
import org.cardea.contacts.view.ContactView.Link;

/** URL (RFC 6350 section 6.7.8). */
final class Links extends Kind<Link> {
    Links() {
        super("links");
    }

    @Override
    boolean is(ContentLine line) {
        return line.is("URL");
    }

    /** A URI has no escapes of vCard's, but many programs write some. */
    @Override
    Link read(String id, ContentLine line, String label) {
        return new Link(id, line.value().replace("\\:", ":").replace("\\,", ",").replace("\\;", ";"), label);
    }

    @Override
    Link over(Link old, Link given) {
        return new Link(old.id(), or(given.uri(), old.uri()), or(given.label(), old.label()));
    }

    @Override
    Link complete(Link given) {
        return over(new Link(null, "", ""), given);
    }

    @Override
    boolean isBlank(Link link) {
        return link.uri().isBlank();
    }

    @Override
    String label(Link link) {
        return link.label();
    }

    @Override
    ContentLine valued(ContentLine line, Link old, Link now) {
        return old.uri().equals(now.uri()) ? line : line.withValue(uri(now));
    }

    @Override
    ContentLine fresh(Link link) {
        return ContentLine.of("URL", uri(link));
    }

    private static String uri(Link link) {
        return link.uri().strip().replaceAll("\\s+", "%20");
    }
}
