package org.cardea.dav.xml;

import java.util.Map;
import javax.xml.namespace.QName;

/** The namespaces of CardDAV, each with the prefix it is written with. */
public final class Names {
    public static final String DAV = "DAV:";
    public static final String CARD = "urn:ietf:params:xml:ns:carddav";
    public static final String SERVER = "http://calendarserver.org/ns/";
    public static final String INF = "http://inf-it.com/ns/ab/";

    public static final String PUSH = "https://bitfire.at/webdav-push";

    static final Map<String, String> PREFIXES = Map.of(DAV, "d", CARD, "c", SERVER, "s", INF, "i", PUSH, "p");

    private Names() {}

    public static QName dav(String local) {
        return new QName(DAV, local);
    }

    public static QName card(String local) {
        return new QName(CARD, local);
    }

    public static QName push(String local) {
        return new QName(PUSH, local);
    }

    public static QName server(String local) {
        return new QName(SERVER, local);
    }
}
