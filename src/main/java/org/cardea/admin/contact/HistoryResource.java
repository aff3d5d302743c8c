package org.cardea.admin.contact;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.cardea.accounts.Caller;
import org.cardea.accounts.Gate;
import org.cardea.shared.CardId;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** What became of a contact, in words. */
@Path("/api/v1/books/{book}/contacts/{uuid}/history")
@Produces(MediaType.APPLICATION_JSON)
public class HistoryResource {
    private final SecurityIdentity identity;
    private final Gate gate;
    private final ContactHistory history;

    HistoryResource(SecurityIdentity identity, Gate gate, ContactHistory history) {
        this.identity = identity;
        this.gate = gate;
        this.history = history;
    }

    @GET
    @Operation(
            summary = "The newest 200 versions of a contact, newest first: who changed which field from what to what")
    public ContactHistory.History get(@PathParam("book") String book, @PathParam("uuid") String uuid) {
        return history.of(gate.enter(Caller.of(identity), book), CardId.of(uuid));
    }
}
