package org.cardea.sync;

import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.cardea.accounts.Caller;
import org.cardea.accounts.Gate;
import org.cardea.accounts.Grant;
import org.cardea.shared.CardId;
import org.cardea.shared.Problem;
import org.cardea.shared.ServerTime;
import org.cardea.sync.wire.AckCodec;
import org.cardea.sync.wire.Json;
import org.cardea.sync.wire.ReceiptCodec;
import org.cardea.sync.wire.UploadCodec;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Upload and download sync of a book, and the full reconcile. */
@Path("/api/v1/books/{book}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class SyncResource {
    private static final int LARGEST_PAGE = 1000;

    private final SecurityIdentity identity;
    private final CurrentIdentityAssociation callers;
    private final Gate gate;
    private final Intake intake;
    private final Ledger ledger;
    private final DownloadChanges downloads;
    private final StreamCards stream;
    private final BookStore books;
    private final ProgressStore progress;
    private final CountSyncs counts;
    private final Clock clock;

    SyncResource(
            SecurityIdentity identity,
            CurrentIdentityAssociation callers,
            Gate gate,
            Intake intake,
            Ledger ledger,
            DownloadChanges downloads,
            StreamCards stream,
            BookStore books,
            ProgressStore progress,
            CountSyncs counts,
            Clock clock) {
        this.identity = identity;
        this.callers = callers;
        this.gate = gate;
        this.intake = intake;
        this.ledger = ledger;
        this.downloads = downloads;
        this.stream = stream;
        this.books = books;
        this.progress = progress;
        this.counts = counts;
        this.clock = clock;
    }

    @POST
    @Path("upload")
    @Operation(
            summary = "Upload sync: at most 500 changes, applied together, answered one by one",
            description = "The same packet again gets the same receipt and changes nothing. Outcomes: applied, merged,"
                    + " unchanged, kept, held, rejected. Problems: packet-invalid, bad-json, too-large, digest-differs,"
                    + " start-over, busy (with Retry-After: nothing was done, send it again).")
    @RequestBody(content = @Content(mediaType = MediaType.APPLICATION_JSON, example = SyncExamples.UPLOAD))
    @APIResponse(
            responseCode = "200",
            description = "The receipt",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, example = ReceiptCodec.EXAMPLE))
    public byte[] upload(@PathParam("book") String book, InputStream body) throws IOException {
        Grant grant = gate.enter(Caller.of(identity), book);
        byte[] receipt = intake.take(body, bytes -> ReceiptCodec.write(ledger.apply(grant, UploadCodec.read(bytes))));
        counts.upload();
        return receipt;
    }

    @GET
    @Path("download")
    @Operation(
            summary = "Download sync: what is new since a cursor or a server time, each card once in its latest state",
            description =
                    "A page has 1 to 1000 items and about 4 MiB. The last page of a round brings the second check:"
                            + " digest, contacts and groups. Problems: start-over, bad-request.")
    @APIResponse(
            responseCode = "200",
            description = "A page",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, example = SyncExamples.PAGE))
    public Uni<byte[]> download(
            @PathParam("book") String book,
            @QueryParam("cursor") String cursor,
            @QueryParam("since") String since,
            @QueryParam("limit") @DefaultValue("500") String limit) {
        int most = limit(limit);
        return callers.getDeferredIdentity()
                .flatMap(who -> downloads.page(gate.enter(Caller.of(who), book), cursor, since, most));
    }

    private static int limit(String text) {
        try {
            int limit = Integer.parseInt(text);
            if (limit >= 1 && limit <= LARGEST_PAGE) {
                return limit;
            }
        } catch (NumberFormatException notANumber) {
            // told below, as any other number is
        }
        throw Problem.badRequest("A page has 1 to %d items.".formatted(LARGEST_PAGE))
                .with("field", "limit");
    }

    @POST
    @Path("download/ack")
    @Operation(summary = "How far the device has come, by its own digest, and what it could not store")
    @RequestBody(content = @Content(mediaType = MediaType.APPLICATION_JSON, example = SyncExamples.ACK))
    @APIResponse(
            responseCode = "200",
            description = "Whether the device has all and nothing else",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, example = "{\"inStep\":true}"))
    public Map<String, Boolean> acknowledge(@PathParam("book") String book, InputStream body) throws IOException {
        Grant grant = gate.enter(Caller.of(identity), book);
        AckCodec.Ack ack = intake.take(body, AckCodec::read);
        Head head = books.head(grant);
        head.admit(ack.cursor());
        boolean inStep = ack.cursor().seq() == head.seq()
                && ack.failed() == 0
                && ack.digest().equals(head.digest().get().hex());
        ServerTime now = ServerTime.now(clock);
        progress.record(grant, ack.cursor().seq(), inStep, ack.failed(), now)
                .ifPresent(made -> counts.lag(Duration.between(made.value(), now.value())));
        return Map.of("inStep", inStep);
    }

    @GET
    @Path("manifest")
    @Operation(summary = "For a full reconcile: UUID, seq and content hash of all living cards, of one moment")
    @APIResponse(
            responseCode = "200",
            description = "The manifest",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, example = SyncExamples.MANIFEST))
    public StreamingOutput manifest(@PathParam("book") String book) {
        Grant grant = gate.enter(Caller.of(identity), book);
        Head head = books.head(grant);
        return out -> Json.stream(out, json -> stream.manifest(grant, head, json));
    }

    @POST
    @Path("fetch")
    @Operation(summary = "At most 500 cards by UUID; unknown ones are left out")
    @RequestBody(content = @Content(mediaType = MediaType.APPLICATION_JSON, example = SyncExamples.FETCH))
    @APIResponse(
            responseCode = "200",
            description = "Items as in a download",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, example = SyncExamples.CARDS))
    public StreamingOutput fetch(@PathParam("book") String book, InputStream body) throws IOException {
        Grant grant = gate.enter(Caller.of(identity), book);
        List<CardId> cards = intake.take(body, AckCodec::readFetch);
        books.head(grant);
        return out -> Json.stream(out, json -> stream.cards(grant, cards, json));
    }
}
