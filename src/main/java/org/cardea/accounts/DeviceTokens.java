package org.cardea.accounts;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.arc.Unremovable;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.TokenAuthenticationRequest;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Whose token is this? Answered from memory for a minute, so that a poll costs no statement; a revocation takes effect at
 * once, here by the event and on other instances by {@link #forget}. The minute is also how often a device is
 * marked as seen.
 */
@Singleton
@Unremovable
public final class DeviceTokens implements IdentityProvider<TokenAuthenticationRequest> {

    private static final Duration HELD = Duration.ofMinutes(1);
    private static final int TOKENS_HELD = 50_000;

    private final DeviceStore devices;
    private final Clock clock;
    private final AtomicLong revocations = new AtomicLong();
    private final Cache<ByteBuffer, SecurityIdentity> known = Caffeine.newBuilder()
            .maximumSize(TOKENS_HELD)
            .expireAfterWrite(HELD)
            .build();

    public DeviceTokens(DeviceStore devices, Clock clock) {
        this.devices = devices;
        this.clock = clock;
    }

    @Override
    public Class<TokenAuthenticationRequest> getRequestType() {
        return TokenAuthenticationRequest.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(
            TokenAuthenticationRequest request, AuthenticationRequestContext context) {
        Token token = Token.parse(request.getToken().getToken()).orElseThrow(AuthenticationFailedException::new);
        ByteBuffer key = ByteBuffer.wrap(token.hash());
        SecurityIdentity identity = known.getIfPresent(key);
        return identity != null ? Uni.createFrom().item(identity) : context.runBlocking(() -> lookUp(token, key));
    }

    /** A device of this instance or, told by another one, of any lost its token. */
    public void forget(@Observes @Priority(1) DeviceRevoked revoked) {
        revocations.incrementAndGet();
        known.asMap().values().removeIf(identity -> isOf(Caller.of(identity), revoked));
    }

    private SecurityIdentity lookUp(Token token, ByteBuffer key) {
        long before = revocations.get();
        DeviceStore.Seen seen = devices.byToken(token).orElseThrow(AuthenticationFailedException::new);
        markSeen(seen);
        SecurityIdentity identity = identityOf(seen.caller());
        known.put(key, identity);
        if (revocations.get() != before) {
            // The look-up may be older than the revocation.
            known.invalidate(key);
        }
        return identity;
    }

    private void markSeen(DeviceStore.Seen seen) {
        Instant now = clock.instant();
        if (Duration.between(seen.lastSeen(), now).compareTo(HELD) >= 0) {
            devices.seen(seen.caller(), now);
        }
    }

    private static SecurityIdentity identityOf(Caller caller) {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(caller.device().toString()))
                .addRole(caller.role().toString())
                .addAttribute(Caller.ATTRIBUTE, caller)
                .build();
    }

    private static boolean isOf(Caller caller, DeviceRevoked revoked) {
        return caller.account().equals(revoked.account()) && caller.device().equals(revoked.device());
    }
}
