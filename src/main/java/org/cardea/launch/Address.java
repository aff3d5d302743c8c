package org.cardea.launch;

import java.net.URI;
import java.util.Set;
import org.eclipse.microprofile.config.ConfigProvider;

/** Where this service answers, as seen from this machine. */
final class Address {
    private static final Set<String> ANY = Set.of("0.0.0.0", "::", "[::]");

    private Address() {}

    /** Once it listens, so that a port chosen by the system is known. */
    static URI ofThisService() {
        var config = ConfigProvider.getConfig();
        var host = config.getValue("quarkus.http.host", String.class);
        return URI.create("http://" + (ANY.contains(host) ? "localhost" : host) + ":"
                + config.getValue("quarkus.http.port", Integer.class));
    }
}
