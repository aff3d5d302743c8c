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
        var secure = config.getOptionalValue("quarkus.http.tls-configuration-name", String.class)
                .isPresent();
        var port = config.getValue(secure ? "quarkus.http.ssl-port" : "quarkus.http.port", Integer.class);
        return URI.create((secure ? "https://" : "http://") + (ANY.contains(host) ? "localhost" : host) + ":" + port);
    }
}
