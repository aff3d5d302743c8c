package org.cardea.admin.contact;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.cardea.accounts.Caller;
import org.cardea.accounts.Gate;
import org.cardea.accounts.Grant;
import org.cardea.admin.listing.Filter;
import org.cardea.admin.listing.Found;
import org.cardea.admin.listing.Listing;
import org.cardea.admin.listing.OpenListings;
import org.cardea.contacts.view.CheckEdit;
import org.cardea.shared.CardId;
import org.cardea.shared.DeviceId;
import org.cardea.shared.Problem;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** The contacts of a book, looked through. */
@Path("/api/v1/books/{book}/contacts")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ContactsResource {
    private static final int LARGEST_PAGE = 500;
    private static final int LONGEST_SEARCH = 200;
    private static final String UNGROUPED = "none";

    private final SecurityIdentity identity;
    private final Gate gate;
    private final OpenListings listings;
    private final SaveContact save;
    private final ShowContact show;

    ContactsResource(SecurityIdentity identity, Gate gate, OpenListings listings, SaveContact save, ShowContact show) {
        this.identity = identity;
        this.gate = gate;
        this.listings = listings;
        this.save = save;
        this.show = show;
    }

    @GET
    @Operation(
            summary = "Contacts by name or by their last change, those that are wanted, a page at a time",
            description =
                    "All words of the search must match: name, pinyin (whole or initials), part of a number, mail,"
                            + " company, note. `group` is a uuid, or `none` for those in no group; `device` is who changed them last.")
    @APIResponse(
            responseCode = "200",
            description = "The page; `letters` tells where each begins",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ContactWire.Rows.class),
                            example = ContactExamples.ROWS))
    @APIResponse(responseCode = "304", description = "As If-None-Match has it")
    public Response list(
            @PathParam("book") String book,
            @QueryParam("search") @DefaultValue("") String search,
            @QueryParam("group") String group,
            @QueryParam("device") String device,
            @QueryParam("photo") String photo,
            @QueryParam("changedSince") String changedSince,
            @QueryParam("sort") @DefaultValue("name") String sort,
            @QueryParam("offset") @DefaultValue("0") String offset,
            @QueryParam("limit") @DefaultValue("100") String limit,
            @Context Request request) {
        Grant grant = gate.enter(Caller.of(identity), book);
        Filter filter = new Filter(
                checkedSearch(search),
                Optional.ofNullable(group).filter(id -> !id.equals(UNGROUPED)).map(CardId::of),
                UNGROUPED.equals(group),
                Optional.ofNullable(device).map(DeviceId::of),
                photo(photo),
                Optional.ofNullable(changedSince).map(ContactsResource::time));
        int from = number("offset", offset, 0, Integer.MAX_VALUE);
        int most = number("limit", limit, 1, LARGEST_PAGE);
        boolean byName = byName(sort);
        Listing listing = listings.of(grant);
        EntityTag tag = new EntityTag(listing.version());
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        if (unchanged != null) {
            return unchanged.build();
        }
        Found found = byName ? Found.byName(listing, filter) : Found.byChange(listing, filter);
        return Response.ok(rows(listing, found, byName, from, most)).tag(tag).build();
    }

    private static ContactWire.Rows rows(Listing listing, Found found, boolean byName, int offset, int limit) {
        return new ContactWire.Rows(
                listing.seq(),
                found.contacts().size(),
                offset,
                byName ? found.letters() : List.of(),
                found.page(offset, limit).stream().map(ContactWire.Row::of).toList());
    }

    private static String checkedSearch(String search) {
        if (search.length() > LONGEST_SEARCH) {
            throw wrong("search", "At most %d characters are looked for.".formatted(LONGEST_SEARCH));
        }
        return search;
    }

    private static Optional<Boolean> photo(String text) {
        if (text != null && !text.equals("true") && !text.equals("false")) {
            throw wrong("photo", "It is true or false.");
        }
        return Optional.ofNullable(text).map(Boolean::valueOf);
    }

    private static boolean byName(String sort) {
        if (!sort.equals("name") && !sort.equals("changed")) {
            throw wrong("sort", "It is name or changed.");
        }
        return sort.equals("name");
    }

    private static Instant time(String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException noTime) {
            throw wrong("changedSince", "A time is written as in RFC 3339.");
        }
    }

    private static int number(String field, String text, int least, int most) {
        try {
            int number = Integer.parseInt(text);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException noNumber) {
            // told below
        }
        throw wrong(field, "It is a number from %d to %d.".formatted(least, most));
    }

    private static Problem wrong(String field, String detail) {
        return Problem.badRequest(detail).with("field", field);
    }

    @POST
    @Operation(summary = "Makes a contact; it needs a name, an organization, a number or a mail")
    @APIResponse(
            responseCode = "201",
            description = "The contact",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ContactWire.Contact.class),
                            example = ContactExamples.CONTACT))
    public Response create(@PathParam("book") String book, ContactWire.Edit wanted) {
        CheckEdit.check(wanted);
        Grant grant = gate.enter(Caller.of(identity), book);
        listings.of(grant);
        CardId id = save.create(grant, wanted.contact(), ContactResource.groups(wanted));
        ContactWire.Contact made = show.of(grant, id);
        return Response.created(URI.create("/api/v1/books/" + book + "/contacts/" + id))
                .entity(made)
                .tag(ContactResource.tag(made))
                .build();
    }
}
