package org.cardea.accounts;

import io.vertx.core.http.HttpServerRequest;
import java.util.Arrays;

/** Where a request came from: an IPv4 address, or the first 64 bits of an IPv6 one, which is what a household gets. */
record Address(String text) {

    static Address of(HttpServerRequest request) {
        return of(request.remoteAddress().hostAddress());
    }

    static Address of(String host) {
        if (!host.contains(":") || host.contains(".")) {
            return new Address(host);
        }
        String[] words = host.split("%")[0].split(":", -1);
        int gap = Arrays.asList(words).indexOf("");
        int network = gap < 0 || gap > 4 ? 4 : gap;
        return new Address(String.join(":", Arrays.copyOf(words, network)) + "::/64");
    }
}
