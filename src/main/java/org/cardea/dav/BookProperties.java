package org.cardea.dav;

import static org.cardea.dav.xml.Names.card;
import static org.cardea.dav.xml.Names.dav;

import jakarta.enterprise.inject.spi.CDI;
import java.util.List;
import java.util.function.Function;
import javax.xml.namespace.QName;
import org.cardea.dav.xml.Names;
import org.cardea.sync.LedgerConfig;

/** What an address book says of itself (RFC 6352 section 6.2). */
final class BookProperties {
    static final QName DESCRIPTION = card("addressbook-description");
    static final QName COLOR = new QName(Names.INF, "addressbook-color");

    static final List<Property> ALL = List.of(
            Property.common(DESCRIPTION, (found, hrefs) -> said(found, DavBookStore.Notes::description)),
            Property.common(COLOR, (found, hrefs) -> said(found, DavBookStore.Notes::color)),
            ofBooks(
                    "supported-address-data",
                    xml -> xml.marked(card("address-data-type"), "content-type", "text/vcard", "version", "3.0")
                            .marked(card("address-data-type"), "content-type", "text/vcard", "version", "4.0")),
            ofBooks("max-resource-size", xml -> xml.text(String.valueOf(PutCard.LONGEST))),
            Property.onRequest(
                    dav("add-member"),
                    (found, hrefs) -> found instanceof Found.Book book ? new Property.Links(book.href()) : null),
            ofBooks("max-image-size", xml -> xml.text(String.valueOf(limits().photoBytes()))),
            ofBooks("supported-collation-set", xml -> {
                for (Collation each : Collation.values()) {
                    xml.element(card("supported-collation"), each.toString());
                }
            }));

    private BookProperties() {}

    private static LedgerConfig limits() {
        return CDI.current().select(LedgerConfig.class).get();
    }

    private static Property ofBooks(String name, Property.Value value) {
        return Property.onRequest(card(name), (found, hrefs) -> found instanceof Found.Book ? value : null);
    }

    private static Property.Value said(Found found, Function<DavBookStore.Notes, String> what) {
        String text = found instanceof Found.Book book ? what.apply(book.notes()) : "";
        return text.isEmpty() ? null : Property.text(text);
    }
}
