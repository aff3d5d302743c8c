package org.cardea.dav;

import static org.cardea.dav.xml.Names.card;
import static org.cardea.dav.xml.Names.dav;

import java.util.List;

/** What every resource has (RFC 4918 section 15). */
final class ResourceProperties {
    static final List<Property> ALL = List.of(
            Property.common(dav("resourcetype"), (found, hrefs) -> type(found)),
            Property.common(
                    dav("displayname"),
                    (found, hrefs) -> found instanceof Found.Book book
                            ? Property.text(book.named().name())
                            : null),
            Property.common(
                    dav("getetag"),
                    (found, hrefs) -> found instanceof Found.Card card ? Property.text(card.etag()) : null),
            Property.common(
                    dav("getcontenttype"),
                    (found, hrefs) -> found instanceof Found.Card ? Property.text("text/vcard; charset=utf-8") : null));

    private ResourceProperties() {}

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
