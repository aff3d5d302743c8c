package org.cardea.accounts;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.netty.handler.codec.http.HttpResponseStatus;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.Base64;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.cardea.shared.Problem;

/** Finds an app password in {@code Authorization: Basic …} (RFC 7617), below {@code /dav} and nowhere else. */
@Singleton
public final class BasicBelowDav implements HttpAuthenticationMechanism {

    private static final String SCHEME = "Basic ";
    private static final String ROOT = "/dav";

    private final AppPasswords passwords;

    BasicBelowDav(AppPasswords passwords) {
        this.passwords = passwords;
    }

    /** Without the framework's way round, which costs as much as the rest of a poll; empty where it is needed. */
    public Optional<Caller> remembered(RoutingContext context) {
        String header = context.request().getHeader("Authorization");
        return header == null || !isBasic(header) || !isBelowDav(context)
                ? Optional.empty()
                : read(encoded(header), Address.of(context.request()), "").flatMap(passwords::remembered);
    }

    private static boolean isBasic(String header) {
        return header.regionMatches(true, 0, SCHEME, 0, SCHEME.length());
    }

    private static String encoded(String header) {
        return header.substring(SCHEME.length()).trim();
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext context, IdentityProviderManager identities) {
        String header = context.request().getHeader("Authorization");
        if (header == null || !isBasic(header) || !isBelowDav(context)) {
            return Uni.createFrom().nullItem();
        }
        String agent = context.request().getHeader("User-Agent");
        return identities.authenticate(
                read(encoded(header), Address.of(context.request()), Objects.requireNonNullElse(agent, ""))
                        .orElseThrow(AuthenticationFailedException::new));
    }

    /** By the path that is routed by, not the one that was written. */
    private static boolean isBelowDav(RoutingContext context) {
        String path = context.normalizedPath();
        return path.equals(ROOT) || path.startsWith(ROOT + "/");
    }

    /** Empty for what cannot be a login and an app password. */
    static Optional<AppPasswords.Shown> read(String encoded, Address address, String userAgent) {
        try {
            String[] pair = new String(Base64.getDecoder().decode(encoded), UTF_8).split(":", 2);
            return pair.length < 2
                    ? Optional.empty()
                    : Code.read(pair[1], Code.APP_PASSWORD)
                            .map(code -> new AppPasswords.Shown(LoginName.of(pair[0]), code, address, userAgent));
        } catch (IllegalArgumentException | Problem unreadable) {
            return Optional.empty();
        }
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext context) {
        return isBelowDav(context)
                ? Uni.createFrom()
                        .item(new ChallengeData(
                                HttpResponseStatus.UNAUTHORIZED.code(), "WWW-Authenticate", "Basic realm=\"Cardea\""))
                : Uni.createFrom().nullItem();
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return Set.of(AppPasswords.Shown.class);
    }
}
