package org.cardea.history;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.EnumSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import org.cardea.accounts.Caller;
import org.cardea.accounts.Gate;
import org.cardea.accounts.Grant;
import org.cardea.activity.Activity;
import org.cardea.activity.Happening;
import org.cardea.activity.Kind;
import org.cardea.shared.CardId;
import org.cardea.shared.Problem;
import org.cardea.sync.Change;
import org.cardea.sync.Entry;
import org.cardea.sync.EntryStore;
import org.cardea.sync.Ledger;
import org.cardea.sync.Packet;
import org.cardea.sync.PastStore;
import org.cardea.sync.Receipt;
import org.cardea.sync.Result;
import org.cardea.sync.wire.ReceiptCodec;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** What a card has been, and its way back there. */
@Path("/api/v1/books/{book}/cards/{uuid}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class VersionsResource {
    private static final Set<Result.Outcome> WRITTEN = EnumSet.of(Result.Outcome.APPLIED, Result.Outcome.MERGED);

    private final SecurityIdentity identity;
    private final Gate gate;
    private final PastStore past;
    private final EntryStore entries;
    private final Ledger ledger;
    private final Activity activity;

    VersionsResource(
            SecurityIdentity identity,
            Gate gate,
            PastStore past,
            EntryStore entries,
            Ledger ledger,
            Activity activity) {
        this.identity = identity;
        this.gate = gate;
        this.past = past;
        this.entries = entries;
        this.ledger = ledger;
        this.activity = activity;
    }

    @Schema(
            examples =
                    "{\"items\":[{\"seq\":19,\"serverTime\":\"2026-11-21T09:38:07.115428Z\",\"device\":\"0190c000-0000-7000-8000-000000000001\",\"deleted\":false,\"current\":true}]}")
    public record Versions(List<Item> items) {}

    public record Item(long seq, String serverTime, String device, boolean deleted, boolean current) {}

    @Schema(
            examples =
                    "{\"uuid\":\"0190a000-0000-7000-8000-000000000001\",\"seq\":17,\"serverTime\":\"2026-11-21T09:38:07.115428Z\",\"hash\":\"eaea70ce81dd4b6794bd988c378c9b6e448d5f4f5cf31cd6c437d3509403413f\",\"vcard\":\"BEGIN:VCARD\\r\\nVERSION:4.0\\r\\nFN:Ann Brandt\\r\\nEND:VCARD\\r\\n\"}")
    public record Version(String uuid, long seq, String serverTime, String hash, String vcard) {}

    @Schema(examples = "{\"seq\":17}")
    public record Wanted(long seq) {}

    @GET
    @Path("versions")
    @Operation(summary = "All that is kept of a card, newest first")
    public Versions list(@PathParam("book") String book, @PathParam("uuid") String uuid) {
        List<PastStore.Version> versions = past.versions(enter(book), CardId.of(uuid));
        if (versions.isEmpty()) {
            throw Problem.notFound();
        }
        return new Versions(versions.stream().map(VersionsResource::told).toList());
    }

    private static Item told(PastStore.Version version) {
        return new Item(
                version.seq(),
                version.time().toString(),
                version.device().toString(),
                version.deleted(),
                version.current());
    }

    @GET
    @Path("versions/{seq}")
    @Operation(summary = "A card as it was at a seq")
    public Version version(@PathParam("book") String book, @PathParam("uuid") String uuid, @PathParam("seq") long seq) {
        Grant grant = enter(book);
        Entry entry = find(grant, CardId.of(uuid), seq);
        return new Version(
                entry.card().toString(),
                seq,
                entry.time().toString(),
                entry.hash().hex(),
                entries.text(grant, entry));
    }

    /** An ordinary change: all devices follow, and what stands now becomes a version itself. */
    @POST
    @Path("restore")
    @Operation(summary = "Gives a card the content it had at a seq")
    @APIResponse(
            responseCode = "200",
            description = "The receipt",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, example = ReceiptCodec.EXAMPLE))
    public byte[] restore(@PathParam("book") String book, @PathParam("uuid") String uuid, Wanted wanted) {
        if (wanted == null) {
            throw Problem.badRequest("Which seq?").with("field", "seq");
        }
        Grant grant = enter(book);
        CardId card = CardId.of(uuid);
        String text = entries.text(grant, find(grant, card, wanted.seq()));
        Change.Put put = new Change.Put(card, text, OptionalLong.of(current(grant, card)));
        Receipt receipt = ledger.apply(grant, Packet.of(put));
        tell(grant, receipt);
        return ReceiptCodec.write(receipt);
    }

    private void tell(Grant grant, Receipt receipt) {
        if (receipt.items().stream().anyMatch(item -> WRITTEN.contains(item.outcome()))) {
            activity.note(Happening.of(grant.account(), Kind.RESTORED)
                    .by(grant.device())
                    .in(grant.book())
                    .of(1));
        }
    }

    private Entry find(Grant grant, CardId card, long seq) {
        return entries.at(grant, List.of(seq)).stream()
                .filter(entry -> entry.card().equals(card) && !entry.deleted() && !entry.broken())
                .findFirst()
                .orElseThrow(Problem::notFound);
    }

    private long current(Grant grant, CardId card) {
        return past.versions(grant, card).stream()
                .filter(PastStore.Version::current)
                .mapToLong(PastStore.Version::seq)
                .findFirst()
                .orElseThrow(Problem::notFound);
    }

    private Grant enter(String book) {
        return gate.enter(Caller.of(identity), book);
    }
}
