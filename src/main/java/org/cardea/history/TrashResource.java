package org.cardea.history;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.cardea.accounts.Caller;
import org.cardea.accounts.Gate;
import org.cardea.accounts.Grant;
import org.cardea.sync.BookStore;
import org.cardea.sync.PastStore;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Deleted cards that can be restored. */
@Path("/api/v1/books/{book}/trash")
@Produces(MediaType.APPLICATION_JSON)
public class TrashResource {
    private static final int NEWEST = 10_000;

    private final SecurityIdentity identity;
    private final Gate gate;
    private final BookStore books;
    private final PastStore past;

    TrashResource(SecurityIdentity identity, Gate gate, BookStore books, PastStore past) {
        this.identity = identity;
        this.gate = gate;
        this.books = books;
        this.past = past;
    }

    @Schema(
            examples =
                    "{\"items\":[{\"uuid\":\"0190a000-0000-7000-8000-000000000001\",\"seq\":21,\"deletedAt\":\"2026-11-21T09:38:07.115428Z\",\"lastSeq\":19,\"device\":\"0190c000-0000-7000-8000-000000000001\"}]}")
    public record Trash(List<Item> items) {}

    public record Item(String uuid, long seq, String deletedAt, long lastSeq, String device) {}

    @GET
    @Operation(summary = "Deleted cards, the newest 10,000, newest first; `lastSeq` is the version to restore")
    public Trash list(@PathParam("book") String book) {
        Grant grant = gate.enter(Caller.of(identity), book);
        books.require(grant);
        return new Trash(past.trash(grant, NEWEST).stream()
                .map(gone -> new Item(
                        gone.card().toString(),
                        gone.seq(),
                        gone.time().toString(),
                        gone.lastSeq(),
                        gone.device().toString()))
                .toList());
    }
}
