package org.cardea.accounts;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** Stands where CardDAV will be, and tells who came in. */
@Path("/dav/probe")
public class DavProbeResource {

    private final SecurityIdentity identity;

    DavProbeResource(SecurityIdentity identity) {
        this.identity = identity;
    }

    @GET
    public String who() {
        Caller caller = Caller.of(identity);
        return caller.access() + " " + caller.account();
    }
}
