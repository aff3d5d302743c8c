package org.cardea.history;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.cardea.accounts.Caller;
import org.cardea.accounts.DeviceStore;
import org.cardea.accounts.Gate;
import org.cardea.accounts.Grant;
import org.cardea.shared.CardId;
import org.cardea.shared.DeviceId;
import org.cardea.shared.Problem;
import org.cardea.sync.BookStore;
import org.cardea.sync.ReadCards;
import org.cardea.sync.TrashStore;
import org.cardea.sync.TrashStore.Gone;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Deleted cards that can be restored. */
@Path("/api/v1/books/{book}/trash")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class TrashResource {
    private static final int NEWEST = 10_000;

    private final SecurityIdentity identity;
    private final Gate gate;
    private final BookStore books;
    private final TrashStore trash;
    private final DeviceStore devices;
    private final ReadCards read;
    private final RestoreTrash restore;

    TrashResource(
            SecurityIdentity identity,
            Gate gate,
            BookStore books,
            TrashStore trash,
            DeviceStore devices,
            ReadCards read,
            RestoreTrash restore) {
        this.identity = identity;
        this.gate = gate;
        this.books = books;
        this.trash = trash;
        this.devices = devices;
        this.read = read;
        this.restore = restore;
    }

    @Schema(
            examples =
                    "{\"items\":[{\"uuid\":\"0190a000-0000-7000-8000-000000000001\",\"seq\":21,\"deletedAt\":\"2026-11-21T09:38:07.115428Z\",\"lastSeq\":19,\"device\":\"0190c000-0000-7000-8000-000000000001\",\"name\":\"Ann Brandt\",\"group\":false,\"batch\":\"21-24-0190c000-0000-7000-8000-000000000001\"}],\"batches\":[{\"batch\":\"21-24-0190c000-0000-7000-8000-000000000001\",\"deletedAt\":\"2026-11-21T09:38:07.115431Z\",\"device\":\"0190c000-0000-7000-8000-000000000001\",\"deviceName\":\"Ann's phone\",\"count\":4}]}")
    public record Trash(List<Item> items, List<Deletions> batches) {}

    public record Item(
            String uuid,
            long seq,
            String deletedAt,
            long lastSeq,
            String device,
            String name,
            boolean group,
            String batch) {}

    public record Deletions(String batch, String deletedAt, String device, String deviceName, int count) {}

    @Schema(examples = "{\"cards\":[\"0190a000-0000-7000-8000-000000000001\"]}")
    public record Wanted(List<String> cards, String batch) {}

    @Schema(examples = "{\"restored\":1,\"skipped\":0}")
    public record Done(int restored, int skipped) {}

    @GET
    @Operation(
            summary = "Deleted cards, the newest 10,000, newest first; `lastSeq` is the version to restore,"
                    + " a batch is what one device deleted with less than a minute between neighbours")
    public Trash list(@PathParam("book") String book) {
        Grant grant = gate.enter(Caller.of(identity), book);
        books.require(grant);
        List<Gone> gone = trash.list(grant, NEWEST);
        List<TrashStore.Batch> batches = trash.batches(grant, NEWEST);
        Map<Long, String> names =
                read.names(grant, gone.stream().map(Gone::lastSeq).toList());
        Batches known = new Batches(batches);
        return new Trash(
                gone.stream()
                        .map(each -> told(each, names.getOrDefault(each.lastSeq(), ""), known))
                        .toList(),
                told(batches, devices.names(grant.account())));
    }

    private static Item told(Gone gone, String name, Batches batches) {
        return new Item(
                gone.card().toString(),
                gone.seq(),
                gone.time().toString(),
                gone.lastSeq(),
                gone.device().toString(),
                name,
                gone.group(),
                batches.of(gone));
    }

    private static List<Deletions> told(List<TrashStore.Batch> batches, Map<DeviceId, String> devices) {
        return batches.stream()
                .map(batch -> new Deletions(
                        id(batch).toString(),
                        batch.time().toString(),
                        batch.device().toString(),
                        devices.getOrDefault(batch.device(), ""),
                        batch.count()))
                .toList();
    }

    private static Batch id(TrashStore.Batch batch) {
        return new Batch(batch.first(), batch.last(), batch.device());
    }

    /** Finds the batch of a card. */
    private static final class Batches {
        private final Map<DeviceId, TreeMap<Long, Batch>> byFirst = new HashMap<>();

        Batches(List<TrashStore.Batch> batches) {
            batches.forEach(batch -> byFirst.computeIfAbsent(batch.device(), fresh -> new TreeMap<>())
                    .put(batch.first(), id(batch)));
        }

        /** Null where it came between the two readings. */
        String of(Gone gone) {
            Map.Entry<Long, Batch> batch =
                    byFirst.getOrDefault(gone.device(), new TreeMap<>()).floorEntry(gone.seq());
            return batch != null && batch.getValue().has(gone.device(), gone.seq())
                    ? batch.getValue().toString()
                    : null;
        }
    }

    @POST
    @Path("restore")
    @Operation(summary = "Brings deleted cards back: those named, or what is left of a batch")
    public Done restore(@PathParam("book") String book, Wanted wanted) {
        Grant grant = gate.enter(Caller.of(identity), book);
        books.require(grant);
        if (wanted == null || (wanted.cards() == null) == (wanted.batch() == null)) {
            throw Problem.badRequest("Either cards or a batch.").with("field", "cards");
        }
        RestoreTrash.Restored done = wanted.batch() != null
                ? restore.batch(grant, Batch.of(wanted.batch()))
                : restore.cards(grant, cards(wanted.cards()));
        return new Done(done.restored(), done.skipped());
    }

    private static Set<CardId> cards(List<String> uuids) {
        if (uuids.size() > NEWEST) {
            throw Problem.badRequest("At most 10,000 at a time.").with("field", "cards");
        }
        return uuids.stream().map(CardId::of).collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
