package org.cardea.accounts;

import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.security.identity.request.TokenAuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Set;

/** Finds the token of a browser's session in its cookie, for the calls of our own page and for nothing else. */
@Singleton
public final class SessionCookies implements HttpAuthenticationMechanism {

    private static final String NAME = "cardea-session";

    /** Such a cookie a browser takes only from this very host by https, so that no neighbour can plant one. */
    private static final String BY_HTTPS = "__Host-";

    private static final String CALLS = "/api/";

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext context, IdentityProviderManager identities) {
        HttpServerRequest request = context.request();
        Optional<String> token = cookie(request);
        if (token.isEmpty()
                || request.getHeader("Authorization") != null
                || !context.normalizedPath().startsWith(CALLS)) {
            return Uni.createFrom().nullItem();
        }
        Provenance.check(request);
        return identities.authenticate(DeviceTokens.request(Access.COOKIE, token.get()));
    }

    static Optional<String> cookie(HttpServerRequest request) {
        return Optional.ofNullable(request.getCookie(name(request))).map(Cookie::getValue);
    }

    static String name(HttpServerRequest request) {
        return isByHttps(request) ? BY_HTTPS + NAME : NAME;
    }

    /** Where a proxy speaks https for us, by its word (docs/running.md). */
    static boolean isByHttps(HttpServerRequest request) {
        return "https".equals(request.scheme());
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext context) {
        return Uni.createFrom().nullItem();
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return Set.of(TokenAuthenticationRequest.class);
    }
}
