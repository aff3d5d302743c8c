package org.cardea.groups;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import org.cardea.accounts.Caller;
import org.cardea.accounts.Gate;
import org.cardea.accounts.Grant;
import org.cardea.contacts.Card;
import org.cardea.contacts.Group;
import org.cardea.contacts.Malformed;
import org.cardea.shared.CardId;
import org.cardea.shared.Problem;
import org.cardea.sync.BookStore;
import org.cardea.sync.Change;
import org.cardea.sync.Entry;
import org.cardea.sync.EntryStore;
import org.cardea.sync.Head;
import org.cardea.sync.Ledger;
import org.cardea.sync.Packet;
import org.cardea.sync.Pages;
import org.cardea.sync.Receipt;
import org.cardea.sync.wire.ReceiptCodec;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Groups for whoever would rather not handle vCards. */
@Path("/api/v1/books/{book}/groups")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class GroupsResource {
    private static final int PAGE = 500;

    private final SecurityIdentity identity;
    private final Gate gate;
    private final BookStore books;
    private final EntryStore entries;
    private final Ledger ledger;

    GroupsResource(SecurityIdentity identity, Gate gate, BookStore books, EntryStore entries, Ledger ledger) {
        this.identity = identity;
        this.gate = gate;
        this.books = books;
        this.entries = entries;
        this.ledger = ledger;
    }

    @Schema(
            examples =
                    "{\"items\":[{\"uuid\":\"0190a000-0000-7000-8000-000000000002\",\"seq\":20,\"name\":\"Choir\",\"members\":[\"0190a000-0000-7000-8000-000000000001\"]}]}")
    public record Groups(List<Item> items) {}

    public record Item(String uuid, long seq, String name, List<String> members) {}

    @Schema(examples = "{\"name\":\"Choir\",\"members\":[\"0190a000-0000-7000-8000-000000000001\"]}")
    public record NewGroup(String name, List<String> members) {}

    @Schema(
            examples =
                    "{\"name\":\"Choir of St. Anne\",\"add\":[\"0190a000-0000-7000-8000-000000000001\"],\"remove\":[]}")
    public record Edit(String name, List<String> add, List<String> remove) {}

    @GET
    @Operation(summary = "All groups with their members")
    public Groups list(@PathParam("book") String book) {
        Grant grant = enter(book);
        Head head = books.head(grant);
        List<Item> items = new ArrayList<>();
        for (List<Entry> page : new Pages(after -> entries.groups(grant, head, after, PAGE))) {
            for (Entry entry : page) {
                if (!entry.broken()) {
                    items.add(told(entry, read(grant, entry)));
                }
            }
        }
        return new Groups(items);
    }

    private static Item told(Entry entry, Group group) {
        List<String> members = group.members().stream().map(CardId::toString).toList();
        return new Item(entry.card().toString(), entry.seq(), group.name(), members);
    }

    @POST
    @Operation(summary = "Makes a group")
    @APIResponse(
            responseCode = "200",
            description = "The receipt",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, example = ReceiptCodec.EXAMPLE))
    public byte[] create(@PathParam("book") String book, NewGroup wanted) {
        if (wanted == null || wanted.name() == null || wanted.name().isBlank()) {
            throw Problem.badRequest("A group has a name.").with("field", "name");
        }
        CardId id = CardId.random();
        Group group = Group.of(id, wanted.name(), List.copyOf(cards(wanted.members())));
        return apply(enter(book), new Change.Put(id, group.card().text(), OptionalLong.empty()));
    }

    @PATCH
    @Path("{uuid}")
    @Operation(summary = "Renames a group, adds and removes members")
    @APIResponse(
            responseCode = "200",
            description = "The receipt",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, example = ReceiptCodec.EXAMPLE))
    public byte[] edit(@PathParam("book") String book, @PathParam("uuid") String uuid, Edit edit) {
        if (edit == null) {
            throw Problem.badRequest("What is to be edited?");
        }
        Grant grant = enter(book);
        Entry entry = find(grant, CardId.of(uuid));
        Group group = read(grant, entry).with(cards(edit.add()), cards(edit.remove()));
        Group named = edit.name() == null ? group : group.named(edit.name());
        return apply(grant, new Change.Put(entry.card(), named.card().text(), OptionalLong.of(entry.seq())));
    }

    /** The contacts in it live on. */
    @DELETE
    @Path("{uuid}")
    @Operation(summary = "Deletes a group, not its contacts")
    @APIResponse(
            responseCode = "200",
            description = "The receipt",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, example = ReceiptCodec.EXAMPLE))
    public byte[] delete(@PathParam("book") String book, @PathParam("uuid") String uuid) {
        Grant grant = enter(book);
        Entry entry = find(grant, CardId.of(uuid));
        return apply(grant, new Change.Delete(entry.card(), OptionalLong.of(entry.seq())));
    }

    private byte[] apply(Grant grant, Change change) {
        Receipt receipt = ledger.apply(grant, Packet.of(change));
        return ReceiptCodec.write(receipt);
    }

    private Entry find(Grant grant, CardId id) {
        return entries.ofCards(grant, 0, List.of(id)).entries().stream()
                .filter(entry -> !entry.deleted() && !entry.broken())
                .filter(entry -> read(grant, entry).card().isGroup())
                .findFirst()
                .orElseThrow(Problem::notFound);
    }

    private Group read(Grant grant, Entry entry) {
        try {
            return new Group(Card.read(entries.text(grant, entry)));
        } catch (Malformed impossible) {
            throw new IllegalStateException("A stored card is malformed", impossible);
        }
    }

    private static Set<CardId> cards(List<String> uuids) {
        return uuids == null
                ? Set.of()
                : uuids.stream().map(CardId::of).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private Grant enter(String book) {
        return gate.enter(Caller.of(identity), book);
    }
}
