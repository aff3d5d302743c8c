package org.cardea.dav;

import static org.cardea.dav.xml.Names.dav;

import java.util.List;
import javax.xml.namespace.QName;

/** What the caller may do (RFC 3744 section 5): everything with its own books and cards, nothing with what leads there. */
final class AccessProperties {
    private static final List<QName> READ = List.of(dav("read"), dav("read-current-user-privilege-set"));
    private static final List<QName> WRITE = List.of(
            dav("all"),
            dav("read"),
            dav("read-current-user-privilege-set"),
            dav("write"),
            dav("write-properties"),
            dav("write-content"),
            dav("bind"),
            dav("unbind"));

    static final List<Property> ALL = List.of(Property.onRequest(
            dav("current-user-privilege-set"),
            (found, hrefs) ->
                    privileges(found instanceof Found.Root || found instanceof Found.Principal ? READ : WRITE)));

    private AccessProperties() {}

    private static Property.Value privileges(List<QName> granted) {
        return xml -> {
            for (QName each : granted) {
                xml.element(dav("privilege"), inner -> inner.element(each));
            }
        };
    }
}
