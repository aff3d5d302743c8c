package org.cardea.duplicates;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.cardea.accounts.Caller;
import org.cardea.accounts.Gate;
import org.cardea.accounts.Grant;
import org.cardea.duplicates.Merging.Was;
import org.cardea.shared.CardId;
import org.cardea.sync.BookStore;
import org.cardea.sync.ReadCards;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Contacts that became one, and their way apart again. */
@Path("/api/v1/books/{book}/merges")
@Produces(MediaType.APPLICATION_JSON)
public class MergesResource {
    private final SecurityIdentity identity;
    private final Gate gate;
    private final BookStore books;
    private final MergeStore merges;
    private final UndoMerge undo;
    private final ReadCards read;

    MergesResource(
            SecurityIdentity identity, Gate gate, BookStore books, MergeStore merges, UndoMerge undo, ReadCards read) {
        this.identity = identity;
        this.gate = gate;
        this.books = books;
        this.merges = merges;
        this.undo = undo;
        this.read = read;
    }

    @Schema(
            examples =
                    "{\"items\":[{\"merge\":\"01920000-0000-7000-8000-000000000001\",\"at\":\"2026-11-21T09:38:07.115428Z\",\"into\":\"0190a000-0000-7000-8000-000000000001\",\"name\":\"张伟\",\"from\":[{\"uuid\":\"0190a000-0000-7000-8000-000000000002\",\"name\":\"Zhang Wei\"}],\"undone\":false}]}")
    record Merges(List<Item> items) {}

    record Item(String merge, String at, String into, String name, List<Gone> from, boolean undone) {}

    record Gone(String uuid, String name) {}

    @Schema(examples = "{\"merge\":\"01920000-0000-7000-8000-000000000001\",\"undone\":true}")
    record Undone(String merge, boolean undone) {}

    @GET
    @Operation(summary = "The newest 200 merges of the book, newest first, with the names before them")
    public Merges list(@PathParam("book") String book) {
        Grant grant = enter(book);
        books.require(grant);
        List<Merging> all = merges.list(grant);
        Map<Long, String> names = read.names(
                grant,
                all.stream()
                        .flatMap(merge -> Stream.concat(Stream.of(merge.into()), merge.from().stream()))
                        .map(Was::seq)
                        .distinct()
                        .toList());
        return new Merges(all.stream().map(merge -> told(merge, names)).toList());
    }

    private static Item told(Merging merge, Map<Long, String> names) {
        return new Item(
                merge.id().toString(),
                merge.at().toString(),
                merge.into().card().toString(),
                names.getOrDefault(merge.into().seq(), ""),
                merge.from().stream()
                        .map(was -> new Gone(was.card().toString(), names.getOrDefault(was.seq(), "")))
                        .toList(),
                merge.undone() != null);
    }

    @POST
    @Path("{merge}/undo")
    @Operation(summary = "Takes a merge back; what was edited since stays. A repeated call changes nothing")
    public Undone undo(@PathParam("book") String book, @PathParam("merge") String merge) {
        undo.undo(enter(book), CardId.of(merge).value());
        return new Undone(merge, true);
    }

    private Grant enter(String book) {
        return gate.enter(Caller.of(identity), book);
    }
}
