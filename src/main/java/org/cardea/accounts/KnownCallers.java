package org.cardea.accounts;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
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
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/**
 * Who has proved itself, remembered for a minute, so that a poll costs no statement; a revocation takes effect at
 * once, here by the event and on other instances by {@link #forget}. The minute is also how often a device is
 * marked as seen.
 */
@Singleton
public final class KnownCallers {

    static final Duration HELD = Duration.ofMinutes(1);
    private static final int CALLERS_HELD = 50_000;

    private final DeviceStore devices;
    private final Clock clock;
    private final AtomicLong revocations = new AtomicLong();
    private final Cache<ByteBuffer, SecurityIdentity> known = Caffeine.newBuilder()
            .maximumSize(CALLERS_HELD)
            .expireAfterWrite(HELD)
            .build();

    public KnownCallers(DeviceStore devices, Clock clock) {
        this.devices = devices;
        this.clock = clock;
    }

    /**
     * @param proof SHA-256 of what was shown
     * @param lookUp asked on a worker where nobody has shown it within the last minute
     */
    Uni<SecurityIdentity> identify(
            Access access,
            byte[] proof,
            Supplier<Optional<DeviceStore.Seen>> lookUp,
            AuthenticationRequestContext context) {
        ByteBuffer key = ByteBuffer.wrap(proof);
        SecurityIdentity identity = known.getIfPresent(key);
        return identity != null
                ? Uni.createFrom().item(provedBy(access, identity))
                : context.runBlocking(() -> provedBy(access, find(key, lookUp)));
    }

    /** Null where nobody has shown it within the last minute. */
    SecurityIdentity remembered(Access access, byte[] proof) {
        SecurityIdentity identity = known.getIfPresent(ByteBuffer.wrap(proof));
        return identity != null && Caller.of(identity).access() == access ? identity : null;
    }

    /** A device of this instance or, told by another one, of any lost its token. */
    public void forget(@Observes @Priority(1) DeviceRevoked revoked) {
        revocations.incrementAndGet();
        known.asMap().values().removeIf(identity -> isOf(Caller.of(identity), revoked));
    }

    /** The same of a device that is to be told otherwise than before. */
    public void forget(@Observes @Priority(1) DeviceChanged changed) {
        forget(new DeviceRevoked(changed.account(), changed.device()));
    }

    private SecurityIdentity find(ByteBuffer key, Supplier<Optional<DeviceStore.Seen>> lookUp) {
        long before = revocations.get();
        DeviceStore.Seen seen = lookUp.get().orElseThrow(AuthenticationFailedException::new);
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

    /** What a cookie holds opens nothing as a bearer's token, nor the other way about. */
    private static SecurityIdentity provedBy(Access access, SecurityIdentity identity) {
        if (Caller.of(identity).access() != access) {
            throw new AuthenticationFailedException();
        }
        return identity;
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
