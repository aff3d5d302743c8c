package org.cardea.dav;

import static org.cardea.dav.xml.Names.card;
import static org.cardea.dav.xml.Names.dav;

import java.util.List;
import java.util.function.Function;

/** Who is asking, and where that one's books are (RFC 5397, RFC 3744 section 4, RFC 6352 section 7). */
final class PrincipalProperties {
    static final List<Property> ALL = List.of(
            Property.onRequest(dav("current-user-principal"), (found, hrefs) -> new Property.Links(hrefs.principal())),
            Property.onRequest(dav("owner"), (found, hrefs) -> new Property.Links(hrefs.principal())),
            Property.onRequest(dav("principal-collection-set"), (found, hrefs) -> new Property.Links(Hrefs.ROOT)),
            ofPrincipals("principal-URL", hrefs -> new Property.Links(hrefs.principal())),
            ofPrincipals("alternate-URI-set", hrefs -> new Property.Links()),
            ofPrincipals("group-member-set", hrefs -> new Property.Links()),
            ofPrincipals("group-membership", hrefs -> new Property.Links()),
            Property.onRequest(
                    card("addressbook-home-set"),
                    (found, hrefs) -> found instanceof Found.Principal || found instanceof Found.Root
                            ? new Property.Links(hrefs.home())
                            : null));

    private PrincipalProperties() {}

    private static Property ofPrincipals(String name, Function<Hrefs, Property.Value> value) {
        return Property.onRequest(
                dav(name), (found, hrefs) -> found instanceof Found.Principal ? value.apply(hrefs) : null);
    }
}
