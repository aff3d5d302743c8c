package org.cardea.accounts;

import io.quarkus.arc.Unremovable;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.credential.TokenCredential;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.TokenAuthenticationRequest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;

/** Whose token is this, be it a bearer's or a cookie's? */
@Singleton
@Unremovable
public final class DeviceTokens implements IdentityProvider<TokenAuthenticationRequest> {

    private final KnownCallers known;
    private final DeviceStore devices;
    private final Clock clock;

    public DeviceTokens(KnownCallers known, DeviceStore devices, Clock clock) {
        this.known = known;
        this.devices = devices;
        this.clock = clock;
    }

    static TokenAuthenticationRequest request(Access access, String token) {
        return new TokenAuthenticationRequest(new TokenCredential(token, access.toString()));
    }

    @Override
    public Class<TokenAuthenticationRequest> getRequestType() {
        return TokenAuthenticationRequest.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(
            TokenAuthenticationRequest request, AuthenticationRequestContext context) {
        TokenCredential shown = request.getToken();
        Token token = Token.parse(shown.getToken()).orElseThrow(AuthenticationFailedException::new);
        byte[] proof = token.hash();
        return known.identify(
                Access.of(shown.getType()),
                proof,
                () -> devices.byToken(token.account(), proof, clock.instant()),
                context);
    }
}
