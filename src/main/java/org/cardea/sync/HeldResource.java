package org.cardea.sync;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.cardea.accounts.Caller;
import org.cardea.accounts.Gate;
import org.cardea.accounts.Grant;
import org.cardea.shared.CardId;
import org.cardea.sync.wire.ReceiptCodec;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Deletions under the mass-delete guard, and the owner's word on them. */
@Path("/api/v1/books/{book}/held")
@Produces(MediaType.APPLICATION_JSON)
public class HeldResource {
    private final SecurityIdentity identity;
    private final Gate gate;
    private final BookStore books;
    private final HeldStore helds;
    private final DecideHeld decide;

    HeldResource(SecurityIdentity identity, Gate gate, BookStore books, HeldStore helds, DecideHeld decide) {
        this.identity = identity;
        this.gate = gate;
        this.books = books;
        this.helds = helds;
        this.decide = decide;
    }

    @Schema(
            examples =
                    "{\"items\":[{\"held\":\"0190e000-0000-7000-8000-000000000001\",\"device\":\"0190c000-0000-7000-8000-000000000001\",\"heldAt\":\"2026-11-21T09:38:07.115428Z\",\"cards\":[\"0190a000-0000-7000-8000-000000000001\"]}]}")
    public record Waiting(List<Item> items) {}

    public record Item(String held, String device, String heldAt, List<String> cards) {}

    @GET
    @Operation(summary = "Deletions that wait for the owner's word")
    public Waiting list(@PathParam("book") String book) {
        Grant grant = enter(book);
        books.require(grant);
        return new Waiting(helds.list(grant).stream().map(HeldResource::told).toList());
    }

    private static Item told(Held held) {
        return new Item(
                held.id().toString(),
                held.device().toString(),
                held.at().toString(),
                held.cards().stream().map(CardId::toString).toList());
    }

    @POST
    @Path("{id}/confirm")
    @Operation(summary = "Carries the deletions out")
    @APIResponse(
            responseCode = "200",
            description = "The receipt",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, example = ReceiptCodec.EXAMPLE))
    public byte[] confirm(@PathParam("book") String book, @PathParam("id") String id) {
        return ReceiptCodec.write(decide.confirm(enter(book), id(id)));
    }

    @POST
    @Path("{id}/discard")
    @Operation(summary = "Drops the deletions; every device gets the cards back")
    @APIResponse(
            responseCode = "200",
            description = "The receipt",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, example = ReceiptCodec.EXAMPLE))
    public byte[] discard(@PathParam("book") String book, @PathParam("id") String id) {
        return ReceiptCodec.write(decide.discard(enter(book), id(id)));
    }

    private Grant enter(String book) {
        return gate.enter(Caller.of(identity), book);
    }

    private static UUID id(String text) {
        return CardId.of(text).value();
    }
}
