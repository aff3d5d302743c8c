package org.cardea.duplicates;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cardea.accounts.Caller;
import org.cardea.accounts.Gate;
import org.cardea.accounts.Grant;
import org.cardea.contacts.Card;
import org.cardea.contacts.view.CheckEdit;
import org.cardea.contacts.view.ContactEdit;
import org.cardea.contacts.view.ContactView;
import org.cardea.contacts.view.EditContact;
import org.cardea.shared.CardId;
import org.cardea.shared.Problem;
import org.cardea.shared.ServerTime;
import org.cardea.sync.BookStore;
import org.cardea.sync.Entry;
import org.cardea.sync.ReadCards;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Contacts that may be one person, and the owner's word on them. */
@Path("/api/v1/books/{book}/duplicates")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class DuplicatesResource {
    private static final int PAGE = 100;
    private static final int DISMISSED = 500;

    private final SecurityIdentity identity;
    private final Gate gate;
    private final BookStore books;
    private final FindDuplicates find;
    private final DismissalStore dismissals;
    private final PlanMerge plan;
    private final MergeContacts merge;
    private final ReadCards read;
    private final Clock clock;

    DuplicatesResource(
            SecurityIdentity identity,
            Gate gate,
            BookStore books,
            FindDuplicates find,
            DismissalStore dismissals,
            PlanMerge plan,
            MergeContacts merge,
            ReadCards read,
            Clock clock) {
        this.identity = identity;
        this.gate = gate;
        this.books = books;
        this.find = find;
        this.dismissals = dismissals;
        this.plan = plan;
        this.merge = merge;
        this.read = read;
        this.clock = clock;
    }

    @Schema(
            examples =
                    "{\"total\":1,\"items\":[{\"pair\":\"0190a000-0000-7000-8000-000000000001.0190a000-0000-7000-8000-000000000002\",\"score\":95,\"reasons\":[\"number\",\"name\"],\"contacts\":["
                            + ContactRow.EXAMPLE + "]}]}")
    record Suggested(int total, List<Item> items) {}

    /** @param reasons number, email, name */
    record Item(String pair, int score, List<String> reasons, List<ContactRow> contacts) {}

    @Schema(
            examples =
                    "{\"items\":[{\"pair\":\"0190a000-0000-7000-8000-000000000001.0190a000-0000-7000-8000-000000000002\",\"dismissedAt\":\"2026-11-21T09:38:07.115428Z\",\"contacts\":["
                            + ContactRow.EXAMPLE + "]}]}")
    record Apart(List<Said> items) {}

    record Said(String pair, String dismissedAt, List<ContactRow> contacts) {}

    @Schema(
            examples =
                    "{\"result\":{\"uuid\":\"0190a000-0000-7000-8000-000000000001\",\"name\":{\"full\":\"张伟\"},\"phones\":[{\"id\":\"0\",\"number\":\"+86 138 0013 8000\",\"label\":\"mobile\",\"pref\":false}],\"photo\":true,\"groups\":[{\"uuid\":\"0190a000-0000-7000-8000-000000000009\",\"name\":\"Choir\"}]},\"gaveWay\":[{\"from\":\"0190a000-0000-7000-8000-000000000002\",\"field\":\"name\",\"values\":[\"Zhang Wei\"]}]}")
    record Preview(Merged result, List<GaveWay> gaveWay) {}

    /** @param groups those that follow */
    record Merged(String uuid, @JsonUnwrapped ContactView view, List<GroupName> groups) {}

    record GroupName(String uuid, String name) {}

    record GaveWay(String from, String field, List<String> values) {}

    /** @param fields what is to be otherwise in the result than the preview says; ids are the preview's */
    @Schema(
            examples =
                    "{\"into\":\"0190a000-0000-7000-8000-000000000001\",\"from\":[\"0190a000-0000-7000-8000-000000000002\"]}")
    record Wanted(String into, List<String> from, ContactEdit fields) {}

    @Schema(
            examples =
                    "{\"merge\":\"01920000-0000-7000-8000-000000000001\",\"contact\":\"0190a000-0000-7000-8000-000000000001\",\"seq\":1043,\"left\":[]}")
    record Done(String merge, String contact, long seq, List<String> left) {}

    @Schema(
            examples =
                    "{\"cards\":[\"0190a000-0000-7000-8000-000000000001\",\"0190a000-0000-7000-8000-000000000002\"]}")
    record NotOne(List<String> cards) {}

    @GET
    @Operation(summary = "Pairs of contacts that may be one person, the likeliest first; at most 10,000 are found")
    public Suggested list(
            @PathParam("book") String book,
            @QueryParam("offset") @DefaultValue("0") int offset,
            @QueryParam("limit") @DefaultValue("20") int limit) {
        if (offset < 0 || limit < 1 || limit > PAGE) {
            throw Problem.badRequest("A page has between 1 and %d items.".formatted(PAGE))
                    .with("field", offset < 0 ? "offset" : "limit");
        }
        Grant grant = enter(book);
        Set<Pair> dismissed = dismissals.all(grant);
        List<Suggestion> all = find.of(grant).stream()
                .filter(suggestion -> !dismissed.contains(suggestion.pair()))
                .toList();
        List<Suggestion> page = all.stream().skip(offset).limit(limit).toList();
        Map<CardId, ContactRow> rows = rows(grant, page.stream().map(Suggestion::pair));
        return new Suggested(
                all.size(),
                page.stream()
                        .filter(each -> rows.keySet().containsAll(ids(each.pair())))
                        .map(each -> told(each, rows))
                        .toList());
    }

    private static Item told(Suggestion suggestion, Map<CardId, ContactRow> rows) {
        return new Item(
                suggestion.pair().toString(),
                suggestion.score().points(),
                suggestion.score().reasons().stream().map(Score.Reason::word).toList(),
                ids(suggestion.pair()).stream().map(rows::get).toList());
    }

    private static List<CardId> ids(Pair pair) {
        return List.of(pair.first(), pair.second());
    }

    private Map<CardId, ContactRow> rows(Grant grant, Stream<Pair> pairs) {
        List<CardId> cards =
                pairs.flatMap(pair -> ids(pair).stream()).distinct().toList();
        return read.living(grant, cards).values().stream().collect(Collectors.toMap(Entry::card, ContactRow::of));
    }

    @GET
    @Path("preview")
    @Operation(summary = "What contacts would be as one: `from` may be there several times; writes nothing")
    public Preview preview(
            @PathParam("book") String book, @QueryParam("into") String into, @QueryParam("from") List<String> from) {
        PlanMerge.Plan planned = plan.plan(enter(book), CardId.of(into), ids(from));
        Card result = planned.union().result();
        Merged merged = new Merged(
                into,
                EditContact.view(result.lines()),
                planned.groups().stream()
                        .map(group -> new GroupName(
                                group.card().toString(),
                                ReadCards.name(group.group().card())))
                        .toList());
        return new Preview(
                merged,
                planned.union().gaveWay(result).stream()
                        .map(each -> new GaveWay(each.from().toString(), each.field(), each.values()))
                        .toList());
    }

    private static Set<CardId> ids(List<String> uuids) {
        if (uuids == null || uuids.isEmpty() || uuids.size() > PlanMerge.MOST) {
            throw Problem.badRequest("Between 1 and %d others.".formatted(PlanMerge.MOST))
                    .with("field", "from");
        }
        return uuids.stream().map(CardId::of).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    @POST
    @Path("merge")
    @Operation(summary = "Makes one contact of several, in one packet; groups follow, the others lie in the trash")
    public Done merge(@PathParam("book") String book, Wanted wanted) {
        if (wanted == null) {
            throw Problem.badRequest("Which contacts?").with("field", "into");
        }
        if (wanted.fields() != null) {
            CheckEdit.check(wanted.fields());
        }
        Grant grant = enter(book);
        PlanMerge.Plan planned = plan.plan(grant, CardId.of(wanted.into()), ids(wanted.from()));
        MergeContacts.Done done = merge.merge(grant, planned, wanted.fields());
        return new Done(
                done.merge().toString(),
                done.into().toString(),
                done.seq(),
                done.left().stream().map(CardId::toString).toList());
    }

    @POST
    @Path("dismiss")
    @Operation(summary = "These two are not one person: they are not suggested again")
    public void dismiss(@PathParam("book") String book, NotOne said) {
        if (said == null || said.cards() == null || Set.copyOf(said.cards()).size() != 2) {
            throw Problem.badRequest("Two contacts.").with("field", "cards");
        }
        Grant grant = enter(book);
        books.require(grant);
        Pair pair = Pair.of(
                CardId.of(said.cards().getFirst()), CardId.of(said.cards().getLast()));
        if (read.living(grant, ids(pair)).size() < 2) {
            throw Problem.notFound();
        }
        if (dismissals.isFull(grant)) {
            throw Problem.of("too-many-dismissals", 409, "No more pairs can be remembered");
        }
        dismissals.add(grant, pair, ServerTime.now(clock));
    }

    @GET
    @Path("dismissed")
    @Operation(summary = "Pairs that are not one person by the owner's word, the newest 500, of living contacts")
    public Apart dismissed(@PathParam("book") String book) {
        Grant grant = enter(book);
        books.require(grant);
        List<DismissalStore.Dismissed> newest = dismissals.newest(grant, DISMISSED);
        Map<CardId, ContactRow> rows = rows(grant, newest.stream().map(DismissalStore.Dismissed::pair));
        return new Apart(newest.stream()
                .filter(each -> rows.keySet().containsAll(ids(each.pair())))
                .map(each -> new Said(
                        each.pair().toString(),
                        each.at().toString(),
                        ids(each.pair()).stream().map(rows::get).toList()))
                .toList());
    }

    @DELETE
    @Path("dismissed/{pair}")
    @Operation(summary = "They may be one person after all")
    public void suggestAgain(@PathParam("book") String book, @PathParam("pair") String pair) {
        if (!dismissals.remove(enter(book), Pair.of(pair))) {
            throw Problem.notFound();
        }
    }

    private Grant enter(String book) {
        return gate.enter(Caller.of(identity), book);
    }
}
