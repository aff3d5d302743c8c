package org.cardea.history;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.List;
import org.cardea.accounts.Caller;
import org.cardea.accounts.Gate;
import org.cardea.accounts.Grant;
import org.cardea.shared.CardId;
import org.cardea.shared.Problem;
import org.cardea.shared.ServerTime;
import org.cardea.sync.BookStore;
import org.cardea.sync.Conflict;
import org.cardea.sync.ConflictStore;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The conflict inbox: merges in which a value gave way and is only found in a version. */
@Path("/api/v1/books/{book}/conflicts")
@Produces(MediaType.APPLICATION_JSON)
public class ConflictsResource {
    private final SecurityIdentity identity;
    private final Gate gate;
    private final BookStore books;
    private final ConflictStore conflicts;
    private final Clock clock;

    ConflictsResource(SecurityIdentity identity, Gate gate, BookStore books, ConflictStore conflicts, Clock clock) {
        this.identity = identity;
        this.gate = gate;
        this.books = books;
        this.conflicts = conflicts;
        this.clock = clock;
    }

    @Schema(
            examples =
                    "{\"items\":[{\"conflict\":\"0190f000-0000-7000-8000-000000000001\",\"uuid\":\"0190a000-0000-7000-8000-000000000001\",\"seq\":23,\"loserSeq\":21,\"fields\":[\"TEL\",\"NOTE\"],\"at\":\"2026-11-21T09:38:07.115428Z\"}]}")
    public record Inbox(List<Item> items) {}

    public record Item(String conflict, String uuid, long seq, long loserSeq, List<String> fields, String at) {}

    @GET
    @Operation(summary = "Conflicts not yet dismissed, newest first")
    public Inbox list(@PathParam("book") String book) {
        Grant grant = enter(book);
        books.require(grant);
        return new Inbox(
                conflicts.list(grant).stream().map(ConflictsResource::told).toList());
    }

    private static Item told(Conflict conflict) {
        return new Item(
                conflict.id().toString(),
                conflict.card().toString(),
                conflict.seq(),
                conflict.loserSeq(),
                conflict.fields(),
                conflict.at().toString());
    }

    @POST
    @Path("{conflict}/dismiss")
    @Operation(summary = "Takes a conflict out of the inbox")
    public void dismiss(@PathParam("book") String book, @PathParam("conflict") String conflict) {
        if (!conflicts.dismiss(enter(book), CardId.of(conflict).value(), ServerTime.now(clock))) {
            throw Problem.notFound();
        }
    }

    private Grant enter(String book) {
        return gate.enter(Caller.of(identity), book);
    }
}
