package org.cardea.accounts;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.quarkus.arc.Unremovable;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.BaseAuthenticationRequest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.io.ByteArrayOutputStream;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.cardea.shared.Sha256;

/** Whose app password is this? It is random enough for SHA-256, so that a client may show it with every request. */
@Singleton
@Unremovable
public final class AppPasswords implements IdentityProvider<AppPasswords.Shown> {

    private final KnownCallers known;
    private final Throttle throttle;
    private final LoginStore logins;
    private final DeviceStore devices;
    private final Clock clock;

    public AppPasswords(KnownCallers known, Throttle throttle, LoginStore logins, DeviceStore devices, Clock clock) {
        this.known = known;
        this.throttle = throttle;
        this.logins = logins;
        this.devices = devices;
        this.clock = clock;
    }

    /** What a client shows. */
    public static final class Shown extends BaseAuthenticationRequest {
        private final LoginName login;
        private final Code password;
        private final Address address;
        private final String userAgent;

        Shown(LoginName login, Code password, Address address, String userAgent) {
            this.login = login;
            this.password = password;
            this.address = address;
            this.userAgent = userAgent;
        }

        private byte[] proof() {
            ByteArrayOutputStream both = new ByteArrayOutputStream();
            both.writeBytes(password.hash());
            both.writeBytes(login.text().getBytes(UTF_8));
            return Sha256.of(both.toByteArray());
        }
    }

    @Override
    public Class<Shown> getRequestType() {
        return Shown.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(Shown shown, AuthenticationRequestContext context) {
        return known.identify(Access.BASIC, shown.proof(), () -> find(shown), context);
    }

    /** The caller who has shown this within the last minute and was not revoked since. */
    Optional<Caller> remembered(Shown shown) {
        return Optional.ofNullable(known.remembered(Access.BASIC, shown.proof()))
                .map(Caller::of);
    }

    private Optional<DeviceStore.Seen> find(Shown shown) {
        List<Throttle.Subject> tries = Throttle.Subject.ofAppPassword(shown.login, shown.address);
        throttle.enter(tries);
        DeviceStore.Seen seen = logins.accountOf(shown.login)
                .flatMap(account -> devices.byToken(account, shown.password.hash(), clock.instant()))
                .orElseThrow(AuthenticationFailedException::new);
        throttle.forgive(tries);
        return Optional.of(settled(seen, shown));
    }

    /** A program is judged by its first request; whatever it calls itself later, its book does not turn into another. */
    private DeviceStore.Seen settled(DeviceStore.Seen seen, Shown shown) {
        return seen.unsettled()
                .map(client -> devices.settleGroups(seen.caller(), GuessGroups.of(shown.userAgent, client)))
                .map(form -> new DeviceStore.Seen(seen.caller().with(form), seen.lastSeen(), Optional.empty()))
                .orElse(seen);
    }
}
