package org.cardea.history;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cardea.accounts.Caller;
import org.cardea.accounts.Gate;
import org.cardea.accounts.Grant;
import org.cardea.shared.CardId;
import org.cardea.shared.Problem;
import org.cardea.shared.ServerTime;
import org.cardea.sync.BookStore;
import org.cardea.sync.TrashStore;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jboss.resteasy.reactive.ResponseStatus;

/** A book, a group or a contact as it was: shown first, then done. */
@Path("/api/v1/books/{book}/time-machine")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class TimeMachineResource {
    private final SecurityIdentity identity;
    private final Gate gate;
    private final BookStore books;
    private final PreviewMoment preview;
    private final RunTimeMachine machine;
    private final MachineJobStore jobs;
    private final TrashStore trash;

    TimeMachineResource(
            SecurityIdentity identity,
            Gate gate,
            BookStore books,
            PreviewMoment preview,
            RunTimeMachine machine,
            MachineJobStore jobs,
            TrashStore trash) {
        this.identity = identity;
        this.gate = gate;
        this.books = books;
        this.preview = preview;
        this.machine = machine;
        this.jobs = jobs;
        this.trash = trash;
    }

    /** @param group its members of then and what they were; at most one of group and contact */
    @Schema(examples = "{\"at\":\"2026-11-20T12:00:00Z\"}")
    public record Wanted(String at, String group, String contact) {}

    @Schema(
            examples =
                    "{\"at\":\"2026-11-20T12:00:00.000000Z\",\"seq\":1042,\"returned\":3,\"changed\":1,\"removed\":2,\"unchanged\":406,\"items\":[{\"uuid\":\"0190a000-0000-7000-8000-000000000001\",\"group\":false,\"name\":\"Ann Brandt\",\"what\":\"returned\"}],\"token\":\"4611686018427387904-980-1042-book\"}")
    public record Shown(
            String at,
            long seq,
            int returned,
            int changed,
            int removed,
            int unchanged,
            List<Item> items,
            String token) {}

    /** @param what returned, changed or removed */
    public record Item(String uuid, boolean group, String name, String what) {}

    @Schema(examples = "{\"token\":\"4611686018427387904-980-1042-book\"}")
    public record Confirmed(String token) {}

    @Schema(examples = "{\"job\":\"01910000-0000-7000-8000-000000000001\"}")
    public record Started(String job) {}

    /** @param batch in the trash, of what was removed; null where nothing was */
    @Schema(
            examples =
                    "{\"job\":\"01910000-0000-7000-8000-000000000001\",\"state\":\"done\",\"startedAt\":\"2026-11-21T09:38:07.115428Z\",\"done\":6,\"total\":6,\"changed\":6,\"batch\":\"1043-1048-0190c000-0000-7000-8000-000000000001\"}")
    public record Job(String job, String state, String startedAt, int done, int total, int changed, String batch) {}

    public record Jobs(List<Job> items) {}

    @POST
    @Path("preview")
    @Operation(
            summary =
                    "What the book, a group or a contact was at a moment, and what going back would do; writes nothing")
    public Shown preview(@PathParam("book") String book, Wanted wanted) {
        if (wanted == null || wanted.group() != null && wanted.contact() != null) {
            throw Problem.badRequest("A group or a contact, or neither.").with("field", "group");
        }
        PreviewMoment.Preview shown = preview.preview(
                enter(book),
                at(wanted.at()),
                wanted.group() != null
                        ? Moment.Scope.GROUP
                        : wanted.contact() != null ? Moment.Scope.CONTACT : Moment.Scope.BOOK,
                Optional.ofNullable(wanted.group())
                        .or(() -> Optional.ofNullable(wanted.contact()))
                        .map(CardId::of)
                        .orElse(null));
        return told(at(wanted.at()), shown);
    }

    private static ServerTime at(String text) {
        try {
            return new ServerTime(Instant.parse(text == null ? "" : text));
        } catch (DateTimeParseException noTime) {
            throw Problem.badRequest("A time is written as 2026-11-20T12:00:00Z.")
                    .with("field", "at");
        }
    }

    private static Shown told(ServerTime at, PreviewMoment.Preview shown) {
        return new Shown(
                at.toString(),
                shown.moment().shown(),
                shown.counts().getOrDefault(Way.RETURNED, 0),
                shown.counts().getOrDefault(Way.CHANGED, 0),
                shown.counts().getOrDefault(Way.REMOVED, 0),
                shown.counts().getOrDefault(Way.UNCHANGED, 0),
                shown.items().stream()
                        .map(item -> new Item(
                                item.card().toString(),
                                item.group(),
                                item.name(),
                                item.way().word()))
                        .toList(),
                shown.moment().token());
    }

    @POST
    @ResponseStatus(202)
    @Operation(summary = "Goes back, as it was shown; 409 preview-stale where the book has moved on since")
    public Started start(@PathParam("book") String book, Confirmed confirmed) {
        Moment moment = Moment.of(confirmed == null ? null : confirmed.token());
        return new Started(machine.start(enter(book), moment).toString());
    }

    @GET
    @Operation(summary = "The newest 50 journeys back of the book, newest first")
    public Jobs list(@PathParam("book") String book) {
        Grant grant = enter(book);
        books.require(grant);
        return new Jobs(jobs.list(grant).stream().map(job -> told(grant, job)).toList());
    }

    @GET
    @Path("{job}")
    @Operation(summary = "How far a journey back is")
    public Job job(@PathParam("book") String book, @PathParam("job") String job) {
        Grant grant = enter(book);
        UUID id = CardId.of(job).value();
        return jobs.find(grant.account(), id)
                .filter(found -> found.book().equals(grant.book()))
                .map(found -> told(grant, found))
                .orElseThrow(Problem::notFound);
    }

    private Job told(Grant grant, MachineJob job) {
        Batch batch = new Batch(job.first(), job.last(), job.device());
        boolean removed = job.first() > 0
                && !trash.between(grant, job.device(), job.first(), job.last(), 1)
                        .isEmpty();
        return new Job(
                job.id().toString(),
                MachineJobStore.word(job.state()),
                job.created().toString(),
                job.done(),
                job.total(),
                job.changed(),
                removed ? batch.toString() : null);
    }

    private Grant enter(String book) {
        return gate.enter(Caller.of(identity), book);
    }
}
