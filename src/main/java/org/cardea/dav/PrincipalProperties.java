package org.cardea.dav;

import static org.cardea.dav.xml.Names.card;
import static org.cardea.dav.xml.Names.dav;

import java.util.List;

/** Who is asking, and where that one's books are (RFC 5397, RFC 3744 section 4, RFC 6352 section 7). */
final class PrincipalProperties {
    static final List<Property> ALL = List.of(
            Property.onRequest(dav("current-user-principal"), (found, hrefs) -> new Property.Links(hrefs.principal())),
            Property.onRequest(dav("owner"), (found, hrefs) -> new Property.Links(hrefs.principal())),
            Property.onRequest(dav("principal-collection-set"), (found, hrefs) -> new Property.Links(Hrefs.ROOT)),
            Property.onRequest(
                    dav("principal-URL"),
                    (found, hrefs) -> found instanceof Found.Principal ? new Property.Links(hrefs.principal()) : null),
            Property.onRequest(
                    card("addressbook-home-set"),
                    (found, hrefs) -> found instanceof Found.Principal || found instanceof Found.Root
                            ? new Property.Links(hrefs.home())
                            : null));

    private PrincipalProperties() {}
}
