package org.cardea.sync;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.event.Event;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.cardea.accounts.Caller;
import org.cardea.notify.BooksChanged;
import org.cardea.shared.BookId;
import org.cardea.shared.Problem;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** The books of an account. */
@Path("/api/v1/books")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class BooksResource {
    private static final int LONGEST_NAME = 200;

    private final SecurityIdentity identity;
    private final BookStore books;
    private final Event<BooksChanged> changed;

    BooksResource(SecurityIdentity identity, BookStore books, Event<BooksChanged> changed) {
        this.identity = identity;
        this.books = books;
        this.changed = changed;
    }

    @Schema(
            examples =
                    "{\"items\":[{\"book\":\"0190d000-0000-7000-8000-000000000001\",\"name\":\"Contacts\",\"contacts\":412,\"groups\":3,\"cursor\":\"18aecvspampr5-j\"}]}")
    public record Books(List<Book> items) {}

    public record Book(String book, String name, int contacts, int groups, String cursor) {}

    @Schema(examples = "{\"name\":\"Club\"}")
    public record NewBook(String name) {}

    @Schema(examples = "{\"book\":\"0190d000-0000-7000-8000-000000000002\"}")
    public record Founded(String book) {}

    @GET
    @Operation(summary = "All books; the first is the default one")
    public Books list() {
        return new Books(books.list(Caller.of(identity).account()).stream()
                .map(BooksResource::told)
                .toList());
    }

    private static Book told(BookStore.Named named) {
        Head head = named.head();
        return new Book(
                named.book().toString(),
                named.name(),
                head.contacts(),
                head.groups(),
                head.cursor().text());
    }

    @POST
    @Operation(summary = "Makes an empty book")
    @APIResponse(
            responseCode = "201",
            description = "The new book",
            content =
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Founded.class)))
    public Response found(NewBook wanted) {
        BookId book = BookId.random();
        String name = name(wanted);
        QuarkusTransaction.requiringNew()
                .run(() -> books.found(Caller.of(identity).account(), book, name));
        changed.fire(new BooksChanged(Caller.of(identity).account()));
        return Response.status(Response.Status.CREATED)
                .entity(new Founded(book.toString()))
                .build();
    }

    private static String name(NewBook wanted) {
        String name =
                wanted == null || wanted.name() == null ? "" : wanted.name().strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            throw Problem.badRequest("A name has 1 to %d characters.".formatted(LONGEST_NAME))
                    .with("field", "name");
        }
        return name;
    }
}
