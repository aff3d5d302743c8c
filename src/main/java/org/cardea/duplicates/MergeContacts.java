package org.cardea.duplicates;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import org.cardea.accounts.Grant;
import org.cardea.accounts.Retention;
import org.cardea.activity.Activity;
import org.cardea.activity.Happening;
import org.cardea.activity.Kind;
import org.cardea.contacts.Card;
import org.cardea.contacts.view.ContactEdit;
import org.cardea.duplicates.Merging.Was;
import org.cardea.shared.CardId;
import org.cardea.shared.Problem;
import org.cardea.shared.ServerTime;
import org.cardea.sync.Change;
import org.cardea.sync.Ledger;
import org.cardea.sync.LedgerConfig;
import org.cardea.sync.Offer;
import org.cardea.sync.Packet;
import org.cardea.sync.ReadCards;
import org.cardea.sync.Receipt;
import org.cardea.sync.Result;

/** Makes one contact of several, in one packet: the kept one, the groups that follow, and the others into the trash. */
@Singleton
class MergeContacts {
    private static final int MOST_CHANGES = 500;

    private final Ledger ledger;
    private final LedgerConfig limits;
    private final MergeStore merges;
    private final Retention retention;
    private final Activity activity;
    private final Clock clock;

    MergeContacts(
            Ledger ledger,
            LedgerConfig limits,
            MergeStore merges,
            Retention retention,
            Activity activity,
            Clock clock) {
        this.ledger = ledger;
        this.limits = limits;
        this.merges = merges;
        this.retention = retention;
        this.activity = activity;
        this.clock = clock;
    }

    /** @param left those that were edited at the same moment and so live on */
    record Done(UUID merge, CardId into, long seq, List<CardId> left) {}

    Done merge(Grant grant, PlanMerge.Plan plan, ContactEdit edit) {
        Card result = plan.union().result(edit);
        List<Change> changes = changes(plan, result);
        refuseWhatTheBookWouldNotTake(changes);
        ServerTime now = ServerTime.now(clock);
        Merging merge = remembered(grant, plan, now);
        merges.forget(grant, new ServerTime(now.value().minus(retention.of(grant.account()))));
        // Before the packet, which is a transaction of its own; without its receipt it counts for nothing.
        merges.add(grant, merge);
        Receipt receipt = ledger.apply(grant, Packet.confirmed(merge.id(), changes));
        activity.note(Happening.of(grant.account(), Kind.MERGED)
                .by(grant.device())
                .in(grant.book())
                .of(1 + plan.from().size())
                .with("name", ReadCards.name(result)));
        return done(merge, receipt);
    }

    private static List<Change> changes(PlanMerge.Plan plan, Card result) {
        List<Change> changes = new ArrayList<>();
        changes.add(new Change.Put(
                plan.into(), result.text(), OptionalLong.of(plan.seqs().get(plan.into()))));
        plan.groups()
                .forEach(group -> changes.add(
                        new Change.Put(group.card(), group.group().card().text(), OptionalLong.of(group.seq()))));
        plan.from()
                .forEach(card -> changes.add(
                        new Change.Delete(card, OptionalLong.of(plan.seqs().get(card)))));
        return changes;
    }

    /** All or nothing: a packet would delete the others although the kept one is refused. */
    private void refuseWhatTheBookWouldNotTake(List<Change> changes) {
        if (changes.size() > MOST_CHANGES) {
            throw refused("They are in too many groups.");
        }
        for (Change change : changes) {
            if (Offer.of(change, limits) instanceof Offer.Unacceptable unacceptable) {
                throw refused(unacceptable.reason().detail());
            }
        }
    }

    private static Problem refused(String detail) {
        return Problem.of("card-refused", 409, "The book does not take the merged contact")
                .detail(detail);
    }

    private static Merging remembered(Grant grant, PlanMerge.Plan plan, ServerTime now) {
        return new Merging(
                UUID.randomUUID(),
                grant.device(),
                now,
                null,
                new Was(plan.into(), plan.seqs().get(plan.into())),
                plan.from().stream()
                        .map(card -> new Was(card, plan.seqs().get(card)))
                        .toList(),
                plan.groups().stream()
                        .map(group -> new Was(group.card(), group.seq()))
                        .toList());
    }

    private static Done done(Merging merge, Receipt receipt) {
        List<CardId> left = receipt.items().stream()
                .filter(result -> result.outcome() == Result.Outcome.KEPT)
                .map(Result::card)
                .toList();
        return new Done(
                merge.id(), merge.into().card(), receipt.items().getFirst().seq(), left);
    }
}
