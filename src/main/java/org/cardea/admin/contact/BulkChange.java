package org.cardea.admin.contact;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cardea.accounts.Grant;
import org.cardea.admin.listing.ListedContact;
import org.cardea.admin.listing.ListedGroup;
import org.cardea.admin.listing.Listing;
import org.cardea.admin.listing.OpenListings;
import org.cardea.shared.CardId;
import org.cardea.shared.Problem;
import org.cardea.sync.Change;
import org.cardea.sync.Ledger;
import org.cardea.sync.Packet;
import org.cardea.sync.Receipt;
import org.cardea.sync.Result;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The same done to many contacts. What is no contact here any more is passed over. */
@Singleton
class BulkChange {
    private static final int PACKET = 500;

    private final OpenListings listings;
    private final FindCard find;
    private final JoinGroups groups;
    private final Ledger ledger;

    BulkChange(OpenListings listings, FindCard find, JoinGroups groups, Ledger ledger) {
        this.listings = listings;
        this.find = find;
        this.groups = groups;
        this.ledger = ledger;
    }

    /** Deletions that wait for the owner's word. */
    record Held(String held, int count) {}

    /**
     * @param held all that is held, under the name of the first part; null where nothing is
     * @param helds each part that is to be confirmed or discarded
     * @param batch as the trash names it; null where nothing was deleted
     */
    @Schema(examples = ContactExamples.BULK_DONE)
    record Done(int changed, Held held, List<Held> helds, String batch) {}

    Done delete(Grant grant, Set<CardId> cards) {
        List<ListedContact> contacts = listings.of(grant).named(cards);
        List<Result> results = new ArrayList<>();
        for (int from = 0; from < contacts.size(); from += PACKET) {
            List<Change> changes = contacts.subList(from, Math.min(contacts.size(), from + PACKET)).stream()
                    .<Change>map(contact -> new Change.Delete(contact.id(), OptionalLong.of(contact.seq())))
                    .toList();
            results.addAll(apply(grant, changes).items());
        }
        return done(grant, results);
    }

    private Receipt apply(Grant grant, List<Change> changes) {
        return ledger.apply(grant, Packet.of(UUID.randomUUID(), changes));
    }

    private static Done done(Grant grant, List<Result> results) {
        Map<UUID, Integer> counts = new LinkedHashMap<>();
        List<Long> seqs = new ArrayList<>();
        for (Result result : results) {
            if (result.outcome() == Result.Outcome.HELD) {
                counts.merge(result.held(), 1, Integer::sum);
            } else if (result.outcome() == Result.Outcome.APPLIED) {
                seqs.add(result.seq());
            }
        }
        List<Held> helds = counts.entrySet().stream()
                .map(held -> new Held(held.getKey().toString(), held.getValue()))
                .toList();
        int held = helds.stream().mapToInt(Held::count).sum();
        return new Done(
                seqs.size(),
                helds.isEmpty() ? null : new Held(helds.getFirst().held(), held),
                helds,
                seqs.isEmpty() ? null : seqs.getFirst() + "-" + seqs.getLast() + "-" + grant.device());
    }

    /** @param joins whether they are put into the group, else taken out of it */
    Done regroup(Grant grant, Set<CardId> cards, CardId group, boolean joins) {
        Listing listing = listings.of(grant);
        ListedGroup known = listing.group(group);
        if (known == null) {
            throw Problem.badRequest("There is no such group in this book.").with("field", "group");
        }
        Set<CardId> moving = listing.named(cards).stream()
                .map(ListedContact::id)
                .filter(contact -> known.has(contact) != joins)
                .collect(Collectors.toSet());
        if (!moving.isEmpty()) {
            Set<CardId> none = Set.of();
            Change change =
                    groups.change(grant, find.entry(grant, group), joins ? moving : none, joins ? none : moving);
            refuseRejected(apply(grant, List.of(change)).items().getFirst());
        }
        return new Done(moving.size(), null, List.of(), null);
    }

    private static void refuseRejected(Result result) {
        if (result.outcome() == Result.Outcome.REJECTED) {
            throw Problem.of(result.reason().code(), 413, "The group can't be stored like this")
                    .detail(result.reason().detail());
        }
    }
}
