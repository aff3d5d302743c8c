package org.cardea.interchange.job;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cardea.accounts.Caller;
import org.cardea.accounts.Gate;
import org.cardea.accounts.Grant;
import org.cardea.interchange.Refused;
import org.cardea.interchange.returned.ReturnRows;
import org.cardea.shared.CardId;
import org.cardea.sync.BookStore;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Files on their way into a book. */
@Path("/api/v1/books/{book}/imports")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ImportsResource {
    private final SecurityIdentity identity;
    private final Gate gate;
    private final BookStore books;
    private final JobStore jobs;
    private final ReceiveFile receive;
    private final DecideImport decide;
    private final AwaitReading reading;
    private final ChoiceEdit edits;
    private final ImportEvents events;
    private final RefusedRows refusedRows;

    ImportsResource(
            SecurityIdentity identity,
            Gate gate,
            BookStore books,
            JobStore jobs,
            ReceiveFile receive,
            DecideImport decide,
            AwaitReading reading,
            ChoiceEdit edits,
            ImportEvents events,
            RefusedRows refusedRows) {
        this.identity = identity;
        this.gate = gate;
        this.books = books;
        this.jobs = jobs;
        this.receive = receive;
        this.decide = decide;
        this.reading = reading;
        this.edits = edits;
        this.events = events;
        this.refusedRows = refusedRows;
    }

    @Schema(examples = ImportExamples.IMPORTS)
    public record Imports(List<ImportView> items) {}

    @POST
    @Consumes(MediaType.WILDCARD)
    @Operation(
            summary = "Uploads a file of contacts: CSV, Excel, vCard or a zip of those; at most 50 MiB",
            description =
                    "The name comes in `Content-Disposition` (RFC 6266). Nothing is written to the book before the"
                            + " commit. A file that takes longer than 10 s is answered in state `reading`. Problems: too-large,"
                            + " too-many-imports, imports-full.")
    @RequestBody(content = @Content(mediaType = MediaType.APPLICATION_OCTET_STREAM))
    @APIResponse(
            responseCode = "201",
            description = "The import as a draft",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, example = ImportExamples.IMPORT))
    public Response upload(
            @PathParam("book") String book,
            @HeaderParam("Content-Disposition") String disposition,
            InputStream body,
            @jakarta.ws.rs.core.Context UriInfo here)
            throws IOException {
        Grant grant = enter(book);
        UUID id = receive.receive(grant, FileName.of(disposition), body).id();
        URI place = here.getAbsolutePathBuilder().path(id.toString()).build();
        return Response.created(place).entity(read(grant, id)).build();
    }

    @GET
    @Operation(summary = "The imports of a book, newest first, without what was found in them")
    public Imports list(@PathParam("book") String book) {
        Grant grant = enter(book);
        books.require(grant);
        return new Imports(jobs.list(grant).stream().map(ImportView::brief).toList());
    }

    @GET
    @Path("{import}")
    @Operation(summary = "An import: what was found, what a commit would do, what it did")
    @APIResponse(
            responseCode = "200",
            description = "The import",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, example = ImportExamples.IMPORT))
    public ImportView one(@PathParam("book") String book, @PathParam("import") String id) {
        return told(enter(book), id(id));
    }

    @PATCH
    @Path("{import}")
    @Operation(
            summary = "Chooses charset, separator, header row, fields, policy and decisions; null takes a choice back",
            description = "Only what changes how the file is read has it read again. `mapping` names a saved mapping."
                    + " Problems: bad-request naming the field, import-state, file-gone.")
    @RequestBody(content = @Content(mediaType = MediaType.APPLICATION_JSON, example = ImportExamples.EDIT))
    @APIResponse(
            responseCode = "200",
            description = "The import with its new counts",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, example = ImportExamples.IMPORT))
    public ImportView choose(@PathParam("book") String book, @PathParam("import") String id, JsonNode body) {
        Grant grant = enter(book);
        ImportJob job = decide.find(grant, id(id));
        decide.choose(grant, job.id(), edits.of(job, body));
        return read(grant, job.id());
    }

    @POST
    @Path("{import}/commit")
    @Operation(summary = "Writes a draft into the book; `events` tells how far it is. Problem: import-state")
    @APIResponse(responseCode = "202", description = "The import, being written")
    public Response commit(@PathParam("book") String book, @PathParam("import") String id) {
        Grant grant = enter(book);
        decide.commit(grant, id(id));
        return Response.accepted(told(grant, id(id))).build();
    }

    @POST
    @Path("{import}/undo")
    @Operation(
            summary = "Takes back what an import wrote; cards that were changed since are kept and listed",
            description = "Problems: import-state, import-too-old.")
    @APIResponse(responseCode = "202", description = "The import, being undone")
    public Response undo(@PathParam("book") String book, @PathParam("import") String id) {
        Grant grant = enter(book);
        decide.undo(grant, id(id));
        return Response.accepted(told(grant, id(id))).build();
    }

    @GET
    @Path("{import}/events")
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Blocking
    @Operation(
            summary = "Server-sent events: how far an import is, until it rests",
            description =
                    "`event: import`, `data: {\"state\":\"importing\",\"done\":500,\"total\":2000}` at the start and"
                            + " whenever it is another. Ends at draft, refused, done, stopped or undone, and with the import or"
                            + " the device.")
    public Multi<OutboundSseEvent> events(
            @PathParam("book") String book, @PathParam("import") String id, @jakarta.ws.rs.core.Context Sse sse) {
        Grant grant = enter(book);
        return events.of(grant, decide.find(grant, id(id)).id())
                .map(stand -> sse.newEvent(
                        "import",
                        "{\"state\":\"%s\",\"done\":%d,\"total\":%d}"
                                .formatted(stand.state().word(), stand.done(), stand.total())));
    }

    @GET
    @Path("{import}/errors")
    @Produces(MediaType.WILDCARD)
    @Operation(
            summary = "The rows that were not taken, as a file of the same kind with a column `error`",
            description = "204 where all were taken. Problems: file-gone, import-state.")
    @APIResponse(responseCode = "200", description = "The file")
    @APIResponse(responseCode = "204", description = "All rows were taken")
    public Response errors(@PathParam("book") String book, @PathParam("import") String id) throws Refused, IOException {
        Grant grant = enter(book);
        Optional<ReturnRows> rows = refusedRows.of(decide.find(grant, id(id)));
        if (rows.isEmpty()) {
            return Response.noContent().build();
        }
        return Response.ok((StreamingOutput) out -> write(rows.get(), out))
                .type(rows.get().mediaType())
                .header("Content-Disposition", FileName.attachment(rows.get().name()))
                .build();
    }

    private static void write(ReturnRows rows, OutputStream out) throws IOException {
        try {
            rows.write(out);
        } catch (Refused impossible) {
            throw new IOException("The file could be read before", impossible);
        }
    }

    @DELETE
    @Path("{import}")
    @Operation(summary = "Discards a draft; stops a running import after its packet. Problem: import-state")
    public void discard(@PathParam("book") String book, @PathParam("import") String id) {
        decide.discard(enter(book), id(id));
    }

    private ImportView read(Grant grant, UUID id) {
        reading.await(grant, id);
        return told(grant, id);
    }

    private ImportView told(Grant grant, UUID id) {
        return ImportView.of(decide.find(grant, id), jobs.draft(grant.account(), id));
    }

    static UUID id(String text) {
        return CardId.of(text).value();
    }

    private Grant enter(String book) {
        return gate.enter(Caller.of(identity), book);
    }
}
