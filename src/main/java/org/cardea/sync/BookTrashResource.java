package org.cardea.sync;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.event.Event;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.cardea.accounts.Caller;
import org.cardea.accounts.Gate;
import org.cardea.notify.BooksChanged;
import org.cardea.shared.Problem;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Books that were thrown away, whole, until their owner takes them back or the retention is over. */
@Path("/api/v1/book-trash")
@Produces(MediaType.APPLICATION_JSON)
public class BookTrashResource {
    private final SecurityIdentity identity;
    private final Gate gate;
    private final BookTrashStore trash;
    private final Event<BooksChanged> changed;

    BookTrashResource(SecurityIdentity identity, Gate gate, BookTrashStore trash, Event<BooksChanged> changed) {
        this.identity = identity;
        this.gate = gate;
        this.trash = trash;
        this.changed = changed;
    }

    @Schema(
            examples =
                    "{\"items\":[{\"book\":\"0190d000-0000-7000-8000-000000000002\",\"name\":\"Club\",\"contacts\":12,\"groups\":1,\"deletedAt\":\"2026-03-01T12:00:00.000000Z\"}]}")
    public record DiscardedBooks(List<DiscardedBook> items) {}

    public record DiscardedBook(String book, String name, int contacts, int groups, String deletedAt) {}

    @GET
    @Operation(summary = "The books in the trash, the one thrown away last first")
    public DiscardedBooks list() {
        return new DiscardedBooks(trash.discarded(Caller.of(identity).account()).stream()
                .map(BookTrashResource::told)
                .toList());
    }

    private static DiscardedBook told(BookTrashStore.Discarded discarded) {
        BookStore.Named book = discarded.book();
        return new DiscardedBook(
                book.book().toString(),
                book.name(),
                book.head().contacts(),
                book.head().groups(),
                discarded.at().toString());
    }

    @POST
    @Path("{book}/take-back")
    @Operation(summary = "Takes a book out of the trash, as it was")
    @APIResponse(responseCode = "204", description = "It is there again")
    @APIResponse(responseCode = "404", description = "not-found")
    public void takeBack(@PathParam("book") String book) {
        if (!QuarkusTransaction.requiringNew().call(() -> trash.takeBack(gate.enter(Caller.of(identity), book)))) {
            throw Problem.notFound();
        }
        changed.fire(new BooksChanged(Caller.of(identity).account()));
    }
}
