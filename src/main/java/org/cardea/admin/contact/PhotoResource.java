package org.cardea.admin.contact;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.HexFormat;
import java.util.List;
import java.util.function.UnaryOperator;
import org.cardea.accounts.Caller;
import org.cardea.accounts.Gate;
import org.cardea.accounts.Grant;
import org.cardea.contacts.ContentLine;
import org.cardea.contacts.Image;
import org.cardea.shared.CardId;
import org.cardea.shared.Problem;
import org.cardea.shared.Sha256;
import org.cardea.sync.LedgerConfig;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** The picture of a contact. */
@Path("/api/v1/books/{book}/contacts/{uuid}/photo")
public class PhotoResource {
    private static final String ANY_BYTES = "application/octet-stream";
    private static final String ASK_AGAIN = "private, max-age=0, must-revalidate";
    private static final int TAG_DIGITS = 32;

    private final SecurityIdentity identity;
    private final Gate gate;
    private final FindCard find;
    private final SaveContact save;
    private final ShowContact show;
    private final LedgerConfig limits;

    PhotoResource(
            SecurityIdentity identity,
            Gate gate,
            FindCard find,
            SaveContact save,
            ShowContact show,
            LedgerConfig limits) {
        this.identity = identity;
        this.gate = gate;
        this.find = find;
        this.save = save;
        this.show = show;
        this.limits = limits;
    }

    @GET
    @Operation(summary = "The picture of a contact")
    @APIResponse(
            responseCode = "200",
            description = "The bytes as they are stored",
            content = @Content(mediaType = "image/*"))
    @APIResponse(responseCode = "304", description = "As If-None-Match has it")
    @APIResponse(responseCode = "404", description = "not-found")
    public Response get(@PathParam("book") String book, @PathParam("uuid") String uuid, @Context Request request) {
        FindCard.Standing standing = find.standing(enter(book), CardId.of(uuid));
        byte[] bytes = Portrait.of(standing.card().lines()).orElseThrow(Problem::notFound);
        EntityTag tag = new EntityTag(tag(bytes));
        Response.ResponseBuilder answer = request.evaluatePreconditions(tag);
        if (answer == null) {
            String type = Image.of(bytes).map(Image::type).orElse(ANY_BYTES);
            answer = Response.ok(bytes, type).tag(tag);
        }
        return answer.header(HttpHeaders.CACHE_CONTROL, ASK_AGAIN).build();
    }

    private static String tag(byte[] bytes) {
        return HexFormat.of().formatHex(Sha256.of(bytes)).substring(0, TAG_DIGITS);
    }

    @PUT
    @Consumes({"image/jpeg", "image/png", "image/webp", "image/gif"})
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "Gives a contact a picture of at most 2 MiB")
    @APIResponse(
            responseCode = "200",
            description = "The contact",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ContactWire.Contact.class),
                            example = ContactExamples.CONTACT))
    @APIResponse(responseCode = "413", description = "too-large")
    public Response put(
            @PathParam("book") String book,
            @PathParam("uuid") String uuid,
            @HeaderParam(HttpHeaders.IF_MATCH) String match,
            byte[] bytes) {
        Image image = checked(bytes);
        return changed(book, uuid, match, lines -> Portrait.with(lines, bytes, image));
    }

    private Image checked(byte[] bytes) {
        if (bytes.length > limits.photoBytes()) {
            throw Problem.tooLarge("A picture has at most %d bytes.".formatted(limits.photoBytes()))
                    .with("field", "body");
        }
        return Image.of(bytes)
                .filter(Image::isReasonable)
                .orElseThrow(() -> Problem.badRequest("These bytes are no JPEG, PNG, GIF or WebP of a reasonable size.")
                        .with("field", "body"));
    }

    @DELETE
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "Takes the picture of a contact away")
    @APIResponse(
            responseCode = "200",
            description = "The contact",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ContactWire.Contact.class),
                            example = ContactExamples.CONTACT))
    public Response delete(
            @PathParam("book") String book,
            @PathParam("uuid") String uuid,
            @HeaderParam(HttpHeaders.IF_MATCH) String match) {
        return changed(book, uuid, match, Portrait::without);
    }

    private Response changed(String book, String uuid, String match, UnaryOperator<List<ContentLine>> change) {
        Grant grant = enter(book);
        CardId id = CardId.of(uuid);
        save.change(grant, id, ContactResource.version(match), change);
        return ContactResource.told(show.of(grant, id));
    }

    private Grant enter(String book) {
        return gate.enter(Caller.of(identity), book);
    }
}
