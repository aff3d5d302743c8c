package org.cardea.dav;

import static org.cardea.dav.xml.Names.card;
import static org.cardea.dav.xml.Names.dav;
import static org.cardea.dav.xml.Names.server;

import java.util.List;
import java.util.stream.Stream;
import javax.xml.namespace.QName;

/** By what a client sees that there is something new, and how it may ask for it. */
final class SyncProperties {
    static final List<Property> ALL = List.of(
            Property.onRequest(dav("sync-token"), (found, hrefs) -> token(found)),
            Property.onRequest(server("getctag"), (found, hrefs) -> token(found)),
            Property.onRequest(dav("supported-report-set"), (found, hrefs) -> reports(found)));

    private static final List<QName> OF_BOOKS =
            List.of(dav("sync-collection"), card("addressbook-multiget"), card("addressbook-query"));
    private static final List<QName> OF_OTHERS = List.of(
            dav("expand-property"),
            dav("acl-principal-prop-set"),
            dav("principal-match"),
            dav("principal-property-search"),
            dav("principal-search-property-set"));

    private SyncProperties() {}

    private static Property.Value token(Found found) {
        return found instanceof Found.Book book
                ? Property.text(book.view().token(book.named().head()))
                : null;
    }

    private static Property.Value reports(Found found) {
        List<QName> ofBooks = found instanceof Found.Book ? OF_BOOKS : List.of();
        return xml -> {
            for (QName report :
                    Stream.concat(ofBooks.stream(), OF_OTHERS.stream()).toList()) {
                xml.element(
                        dav("supported-report"), inner -> inner.element(dav("report"), name -> name.element(report)));
            }
        };
    }
}
