package org.cardea.dav;

import static org.cardea.dav.xml.Names.dav;

import java.io.IOException;
import java.util.List;
import javax.xml.namespace.QName;
import org.cardea.dav.xml.XmlWriter;

/**
 * What the caller may do (RFC 3744 section 5): everything with its own books and cards, nothing with what leads there. It is
 * always so: nobody else is let in, and nobody can be.
 */
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

    static final List<Property> ALL = List.of(
            Property.onRequest(dav("current-user-privilege-set"), (found, hrefs) -> privileges(granted(found))),
            Property.onRequest(dav("supported-privilege-set"), (found, hrefs) -> AccessProperties::supported),
            Property.onRequest(dav("acl"), (found, hrefs) -> onlyEntry(found, hrefs)),
            Property.onRequest(
                    dav("acl-restrictions"),
                    (found, hrefs) -> xml -> xml.element(dav("grant-only")).element(dav("no-invert"))),
            Property.onRequest(dav("inherited-acl-set"), (found, hrefs) -> new Property.Links()));

    private AccessProperties() {}

    private static List<QName> granted(Found found) {
        return found instanceof Found.Root || found instanceof Found.Principal ? READ : WRITE;
    }

    private static Property.Value privileges(List<QName> granted) {
        return xml -> {
            for (QName each : granted) {
                xml.element(dav("privilege"), inner -> inner.element(each));
            }
        };
    }

    private static Property.Value onlyEntry(Found found, Hrefs hrefs) {
        return xml -> xml.element(
                dav("ace"),
                entry -> entry.element(dav("principal"), who -> who.element(dav("href"), hrefs.principal()))
                        .element(dav("grant"), privileges(granted(found)))
                        .element(dav("protected")));
    }

    private static void supported(XmlWriter xml) throws IOException {
        privilege(xml, "all", "Everything", all -> {
            privilege(all, "read", "Read", read -> {
                privilege(read, "read-acl", "Read who may do what", none -> {});
                privilege(read, "read-current-user-privilege-set", "Read what one may do oneself", none -> {});
            });
            privilege(all, "write", "Write", write -> {
                privilege(write, "write-properties", "Write properties", none -> {});
                privilege(write, "write-content", "Write what is there", none -> {});
                privilege(write, "bind", "Add", none -> {});
                privilege(write, "unbind", "Remove", none -> {});
            });
        });
    }

    private static void privilege(XmlWriter xml, String name, String description, XmlWriter.Content parts)
            throws IOException {
        xml.element(dav("supported-privilege"), inner -> {
            inner.element(dav("privilege"), privilege -> privilege.element(dav(name)));
            inner.element(dav("description"), description);
            parts.write(inner);
        });
    }
}
