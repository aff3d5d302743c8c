package org.cardea.interchange.export;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.cardea.accounts.Caller;
import org.cardea.accounts.Gate;
import org.cardea.accounts.Grant;
import org.cardea.activity.Activity;
import org.cardea.activity.Happening;
import org.cardea.activity.Kind;
import org.cardea.shared.Problem;
import org.cardea.sync.BookStore;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** A book as a file. */
@Path("/api/v1/books/{book}/export")
@Consumes(MediaType.APPLICATION_JSON)
public class ExportResource {
    private static final int BUFFER_BYTES = 64 * 1024;
    private static final String CSV = """
            {"format":"csv","dialect":"google","charset":"UTF-8","bom":true,"separator":",","search":"berlin"}""";
    private static final String REPORT = """
            {"contacts":120,"groups":0,"left":[{"what":"photo","contacts":12,"names":["Ann Lee","欧阳娜娜"]}]}""";

    private final SecurityIdentity identity;
    private final Gate gate;
    private final ExportBook export;
    private final BookStore books;
    private final Activity activity;
    private final Clock clock;

    ExportResource(
            SecurityIdentity identity, Gate gate, ExportBook export, BookStore books, Activity activity, Clock clock) {
        this.identity = identity;
        this.gate = gate;
        this.export = export;
        this.books = books;
        this.activity = activity;
        this.clock = clock;
    }

    /** @param left what the file does not hold, by kind */
    public record Told(int contacts, int groups, List<Report.Line> left) {}

    @POST
    @Operation(
            summary = "The book, or what is chosen of it, as a file: CSV, workbook or vCards",
            description = "Nothing chosen is the whole book, of one moment. The file is streamed; if the service fails"
                    + " midway, the connection breaks. Problems: bad-request (field).")
    @RequestBody(content = @Content(mediaType = MediaType.APPLICATION_JSON, example = CSV))
    @APIResponse(
            responseCode = "200",
            description = "The file, as an attachment",
            content = {
                @Content(mediaType = "text/csv"),
                @Content(mediaType = "text/vcard"),
                @Content(mediaType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
            })
    public Response export(@PathParam("book") String book, ExportBody body) throws IOException {
        Grant grant = gate.enter(Caller.of(identity), book);
        Wanted wanted = wanted(body);
        ExportBook.Writing writing = export.prepare(grant, wanted);
        activity.note(Happening.of(grant.account(), Kind.EXPORTED)
                .by(grant.device())
                .in(grant.book())
                .with("format", wanted.format().suffix()));
        StreamingOutput file = out -> write(writing, out);
        return Response.ok(file)
                .header("Content-Type", type(wanted))
                .header("Content-Disposition", name(grant, wanted).disposition())
                .build();
    }

    /** An error leaves the buffer as it is: what is not sent can't look like the end. */
    private static void write(ExportBook.Writing writing, OutputStream out) throws IOException {
        BufferedOutputStream buffered = new BufferedOutputStream(out, BUFFER_BYTES);
        writing.to(buffered);
        buffered.flush();
    }

    @POST
    @Path("report")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "What such a file would not hold, by kind, with the first five names",
            description = "The same decisions as the file's. Kinds are named after what is left out (photo, phone,"
                    + " group, membership, characters); -details says that the value is there but not its type or"
                    + " label, -too-long that it fits into no cell.")
    @RequestBody(content = @Content(mediaType = MediaType.APPLICATION_JSON, example = CSV))
    @APIResponse(
            responseCode = "200",
            description = "The report",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, example = REPORT))
    public Told report(@PathParam("book") String book, ExportBody body) throws IOException {
        Grant grant = gate.enter(Caller.of(identity), book);
        Report report = export.report(grant, wanted(body));
        return new Told(report.contacts(), report.groups(), report.left());
    }

    private static Wanted wanted(ExportBody body) {
        if (body == null) {
            throw Problem.badRequest("What is to be exported?").with("field", "format");
        }
        return body.wanted();
    }

    private static String type(Wanted wanted) {
        String type = wanted.format().mediaType();
        return type.startsWith("text/") ? type + ";charset=" + wanted.charset().name() : type;
    }

    private FileName name(Grant grant, Wanted wanted) {
        String book = books.list(grant.account()).stream()
                .filter(named -> named.book().equals(grant.book()))
                .map(BookStore.Named::name)
                .findFirst()
                .orElse("");
        return FileName.of(book, LocalDate.now(clock), wanted.format().suffix());
    }
}
