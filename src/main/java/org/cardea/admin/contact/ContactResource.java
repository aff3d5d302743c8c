package org.cardea.admin.contact;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.HashSet;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cardea.accounts.Caller;
import org.cardea.accounts.Gate;
import org.cardea.accounts.Grant;
import org.cardea.contacts.view.CheckEdit;
import org.cardea.shared.CardId;
import org.cardea.shared.Problem;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** One contact, seen and edited field by field. */
@Path("/api/v1/books/{book}/contacts/{uuid}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ContactResource {
    private static final Pattern TAG = Pattern.compile("\\s*(?:W/)?\"(\\d{1,18})\"\\s*");

    private final SecurityIdentity identity;
    private final Gate gate;
    private final ShowContact show;
    private final SaveContact save;

    ContactResource(SecurityIdentity identity, Gate gate, ShowContact show, SaveContact save) {
        this.identity = identity;
        this.gate = gate;
        this.show = show;
        this.save = save;
    }

    @Schema(examples = "{\"held\":{\"held\":\"0190e000-0000-7000-8000-000000000001\",\"count\":1}}")
    record Waiting(BulkChange.Held held) {}

    @GET
    @Operation(summary = "A contact as people see it; the ETag is its seq")
    @APIResponse(
            responseCode = "200",
            description = "The contact",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ContactWire.Contact.class),
                            example = ContactExamples.CONTACT))
    public Response get(@PathParam("book") String book, @PathParam("uuid") String uuid) {
        return told(show.of(enter(book), CardId.of(uuid)));
    }

    @PATCH
    @Operation(
            summary = "Edits what is named and nothing else",
            description =
                    "If-Match names the version that was edited. Where somebody changed something else meanwhile,"
                            + " both edits count; where it is the same, nothing is written: 412 edit-conflict with both values.")
    @APIResponse(
            responseCode = "200",
            description = "The contact",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ContactWire.Contact.class),
                            example = ContactExamples.CONTACT))
    @APIResponse(responseCode = "412", description = "edit-conflict: conflicts, seq")
    @APIResponse(responseCode = "428", description = "precondition-needed")
    public Response edit(
            @PathParam("book") String book,
            @PathParam("uuid") String uuid,
            @HeaderParam(HttpHeaders.IF_MATCH) String match,
            ContactWire.Edit edit) {
        CheckEdit.check(edit);
        Grant grant = enter(book);
        CardId id = CardId.of(uuid);
        long base = version(match)
                .orElseThrow(() -> Problem.of("precondition-needed", 428, "Which version was edited?")
                        .detail("Say so by If-Match."));
        save.edit(grant, id, base, edit.contact(), groups(edit));
        return told(show.of(grant, id));
    }

    @DELETE
    @Operation(summary = "Deletes a contact; it lies in the trash for as long as versions are kept")
    @APIResponse(responseCode = "204", description = "Deleted")
    @APIResponse(
            responseCode = "202",
            description = "So much was deleted lately that this waits for the owner's word",
            content =
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Waiting.class)))
    @APIResponse(responseCode = "412", description = "edit-conflict")
    public Response delete(
            @PathParam("book") String book,
            @PathParam("uuid") String uuid,
            @HeaderParam(HttpHeaders.IF_MATCH) String match) {
        UUID held = save.delete(enter(book), CardId.of(uuid), version(match));
        return held == null
                ? Response.noContent().build()
                : Response.accepted(new Waiting(new BulkChange.Held(held.toString(), 1)))
                        .build();
    }

    static Response told(ContactWire.Contact contact) {
        return Response.ok(contact).tag(tag(contact)).build();
    }

    static EntityTag tag(ContactWire.Contact contact) {
        return new EntityTag(Long.toString(contact.seq()));
    }

    /** Null where they are not named. */
    static Set<CardId> groups(ContactWire.Edit edit) {
        if (edit.groups() == null) {
            return null;
        }
        Set<CardId> groups = new HashSet<>();
        for (int i = 0; i < edit.groups().size(); i++) {
            groups.add(CardId.of("groups[%d]".formatted(i), edit.groups().get(i)));
        }
        return groups;
    }

    static OptionalLong version(String match) {
        if (match == null) {
            return OptionalLong.empty();
        }
        if (match.strip().equals("*")) {
            return OptionalLong.of(SaveContact.WHATEVER_STANDS);
        }
        Matcher tag = TAG.matcher(match);
        if (!tag.matches()) {
            throw Problem.badRequest("If-Match is the ETag of a version.").with("field", "If-Match");
        }
        return OptionalLong.of(Long.parseLong(tag.group(1)));
    }

    private Grant enter(String book) {
        return gate.enter(Caller.of(identity), book);
    }
}
