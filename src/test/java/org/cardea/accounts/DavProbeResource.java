package org.cardea.accounts;

import io.quarkus.security.UnauthorizedException;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.cardea.shared.ProblemMapper;

/** Stands before CardDAV, and tells who came in. */
@Singleton
public class DavProbeResource {
    private static final int BEFORE_CARDDAV = -1;

    private final ProblemMapper problems = new ProblemMapper();

    void route(@Observes Router router) {
        router.get("/dav/probe")
                .order(BEFORE_CARDDAV)
                .handler(request -> request.<Uni<SecurityIdentity>>get(QuarkusHttpUser.DEFERRED_IDENTITY_KEY)
                        .subscribe()
                        .with(who -> tell(who, request), refused -> problems.tell(refused, request)));
    }

    private void tell(SecurityIdentity who, RoutingContext request) {
        if (who.isAnonymous()) {
            problems.tell(new UnauthorizedException(), request);
            return;
        }
        Caller caller = Caller.of(who);
        request.response().putHeader("X-Groups", caller.groups().toString());
        request.response().end(caller.access() + " " + caller.account());
    }
}
