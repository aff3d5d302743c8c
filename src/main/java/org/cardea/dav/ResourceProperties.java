package org.cardea.dav;

import static org.cardea.dav.xml.Names.card;
import static org.cardea.dav.xml.Names.dav;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.cardea.shared.ServerTime;

/** What every resource has (RFC 4918 section 15). */
final class ResourceProperties {
    static final List<Property> ALL = List.of(
            Property.common(dav("resourcetype"), (found, hrefs) -> type(found)),
            Property.common(dav("displayname"), (found, hrefs) -> name(found)),
            Property.common(
                    dav("getlastmodified"),
                    (found, hrefs) -> found instanceof Found.Book book
                            ? Property.text(http(book.named().head().time()))
                            : null),
            Property.common(
                    dav("creationdate"),
                    (found, hrefs) -> found instanceof Found.Book book
                            ? Property.text(made(book.named().created()))
                            : null),
            Property.onRequest(dav("getcontentlength"), (found, hrefs) -> null),
            Property.onRequest(
                    dav("resource-id"),
                    (found, hrefs) -> found instanceof Found.Book book
                            ? new Property.Links("urn:uuid:" + book.named().book())
                            : null),
            Property.common(
                    dav("getetag"),
                    (found, hrefs) -> found instanceof Found.Card card ? Property.text(card.etag()) : null),
            Property.common(
                    dav("getcontenttype"),
                    (found, hrefs) -> found instanceof Found.Card ? Property.text("text/vcard; charset=utf-8") : null));

    private static final DateTimeFormatter HTTP = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private ResourceProperties() {}

    private static Property.Value name(Found found) {
        return switch (found) {
            case Found.Book book -> Property.text(book.named().name());
            case Found.Principal principal -> xml -> xml.text(principal.login().get());
            case Found.Home home -> Property.text("Address books");
            default -> null;
        };
    }

    /** As RFC 9110 section 5.6.7 writes it. */
    static String http(ServerTime time) {
        return HTTP.format(time.value());
    }

    /** As RFC 3339 writes it. */
    private static String made(ServerTime time) {
        return time.value().truncatedTo(ChronoUnit.SECONDS).toString();
    }

    private static Property.Value type(Found found) {
        return switch (found) {
            case Found.Card card -> xml -> {};
            case Found.Book book -> xml -> xml.element(dav("collection")).element(card("addressbook"));
            case Found.Principal principal ->
                xml -> xml.element(dav("collection")).element(dav("principal"));
            case Found.Root root -> xml -> xml.element(dav("collection"));
            case Found.Home home -> xml -> xml.element(dav("collection"));
        };
    }
}
