package org.cardea.history;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.ws.rs.Consumes;
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
import org.cardea.sync.ConflictStore;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The conflict inbox: merges in which a value gave way and is only found in a version. */
@Path("/api/v1/books/{book}/conflicts")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ConflictsResource {
    private final SecurityIdentity identity;
    private final Gate gate;
    private final BookStore books;
    private final ConflictStore conflicts;
    private final ShowConflicts show;
    private final TakeOther takeOther;
    private final Clock clock;

    ConflictsResource(
            SecurityIdentity identity,
            Gate gate,
            BookStore books,
            ConflictStore conflicts,
            ShowConflicts show,
            TakeOther takeOther,
            Clock clock) {
        this.identity = identity;
        this.gate = gate;
        this.books = books;
        this.conflicts = conflicts;
        this.show = show;
        this.takeOther = takeOther;
        this.clock = clock;
    }

    @Schema(
            examples =
                    "{\"items\":[{\"conflict\":\"0190f000-0000-7000-8000-000000000001\",\"uuid\":\"0190a000-0000-7000-8000-000000000001\",\"seq\":23,\"loserSeq\":21,\"fields\":[\"NOTE\"],\"at\":\"2026-11-21T09:38:07.115428Z\",\"name\":\"Ann Brandt\",\"values\":[{\"field\":\"NOTE\",\"kept\":[\"plays the cello\"],\"lost\":[\"plays the viola\"]}],\"keptBy\":{\"device\":\"0190c000-0000-7000-8000-000000000001\",\"name\":\"Ann's phone\"},\"lostBy\":{\"device\":\"0190c000-0000-7000-8000-000000000002\",\"name\":\"Ann's PC\"}}]}")
    public record Inbox(List<Item> items) {}

    /**
     * @param keptBy who wrote the value that was kept; null where that row is no longer there, as with the other
     * @param values kept: as the card says now
     */
    public record Item(
            String conflict,
            String uuid,
            long seq,
            long loserSeq,
            List<String> fields,
            String at,
            String name,
            List<Values> values,
            Author keptBy,
            Author lostBy) {}

    public record Values(String field, List<String> kept, List<String> lost) {}

    public record Author(String device, String name) {}

    @Schema(examples = "{\"fields\":[\"NOTE\"]}")
    public record Wanted(List<String> fields) {}

    @Schema(examples = "{\"uuid\":\"0190a000-0000-7000-8000-000000000001\",\"seq\":24}")
    public record Taken(String uuid, long seq) {}

    @GET
    @Operation(summary = "Conflicts not yet dismissed, the newest 1,000, newest first, with both values")
    public Inbox list(@PathParam("book") String book) {
        Grant grant = enter(book);
        books.require(grant);
        return new Inbox(show.newest(grant));
    }

    @POST
    @Path("{conflict}/dismiss")
    @Operation(summary = "Takes a conflict out of the inbox")
    public void dismiss(@PathParam("book") String book, @PathParam("conflict") String conflict) {
        if (!conflicts.dismiss(enter(book), CardId.of(conflict).value(), ServerTime.now(clock))) {
            throw Problem.notFound();
        }
    }

    @POST
    @Path("{conflict}/take-other")
    @Operation(
            summary = "Puts the values that gave way back, all or those of the fields named; the conflict is settled")
    public Taken takeOther(@PathParam("book") String book, @PathParam("conflict") String conflict, Wanted wanted) {
        List<String> fields = wanted == null || wanted.fields() == null ? List.of() : wanted.fields();
        return takeOther.take(enter(book), CardId.of(conflict).value(), fields);
    }

    private Grant enter(String book) {
        return gate.enter(Caller.of(identity), book);
    }
}
