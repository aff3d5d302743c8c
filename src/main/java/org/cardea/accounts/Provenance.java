package org.cardea.accounts;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import java.net.URI;
import java.util.Objects;
import java.util.Set;
import org.cardea.shared.Problem;

/**
 * Where a request with a cookie comes from. Our own page marks what it asks for with a header that no form can set and
 * no foreign page without our leave; beside it, the browser itself says whose page it was.
 *
 * @param mark {@code X-Cardea}
 * @param site {@code Sec-Fetch-Site}; decides where it is there, even behind a proxy that gives us another host
 * @param origin {@code Origin}; must else name the host that was asked
 * @param host as it was asked
 */
record Provenance(String mark, String site, String origin, String host) {

    private static final String MARK = "web";
    private static final Set<HttpMethod> SAFE = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    static Provenance of(HttpServerRequest request) {
        return new Provenance(
                request.getHeader("X-Cardea"),
                request.getHeader("Sec-Fetch-Site"),
                request.getHeader("Origin"),
                Objects.toString(request.authority(), ""));
    }

    /** Refuses what would change something and does not come from our own page. */
    static void check(HttpServerRequest request) {
        if (!SAFE.contains(request.method()) && !of(request).isOwn()) {
            throw crossSite();
        }
    }

    static Problem crossSite() {
        return Problem.of("cross-site", 403, "This request does not come from Cardea's own page")
                .detail(
                        "With a cookie, a request that changes something needs the header X-Cardea: web and the same origin.");
    }

    boolean isOwn() {
        if (!MARK.equals(mark)) {
            return false;
        }
        if (site != null) {
            return site.equals("same-origin");
        }
        return origin == null || host.equalsIgnoreCase(hostOf(origin));
    }

    private static String hostOf(String origin) {
        try {
            return URI.create(origin).getRawAuthority();
        } catch (IllegalArgumentException noAddress) {
            return null;
        }
    }
}
