package org.cardea.interchange.job;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cardea.accounts.Grant;
import org.cardea.activity.Activity;
import org.cardea.activity.Kind;
import org.cardea.shared.CardId;
import org.cardea.sync.Change;
import org.cardea.sync.Entry;
import org.cardea.sync.EntryStore;
import org.cardea.sync.Ledger;
import org.cardea.sync.Packet;
import org.cardea.sync.PastStore;
import org.cardea.sync.Receipt;
import org.cardea.sync.Result;

/**
 * The last step, if it is wanted: what an import wrote is taken back, packet by packet. A card that was changed since
 * is left as it is, and told.
 */
@Singleton
class UndoImport {
    /** Former texts, photos included, that are in memory together. */
    private static final int TEXTS = 40;

    private static final Set<Result.Outcome> LEFT = Set.of(Result.Outcome.KEPT, Result.Outcome.REJECTED);

    private final PacketStore packets;
    private final PrecedentStore precedents;
    private final BookCards cards;
    private final EntryStore entries;
    private final Ledger ledger;
    private final PastStore past;
    private final Activity activity;

    UndoImport(
            PacketStore packets,
            PrecedentStore precedents,
            BookCards cards,
            EntryStore entries,
            Ledger ledger,
            PastStore past,
            Activity activity) {
        this.packets = packets;
        this.precedents = precedents;
        this.cards = cards;
        this.entries = entries;
        this.ledger = ledger;
        this.past = past;
        this.activity = activity;
    }

    void run(Grant grant, ImportJob begun, Lease lease) {
        List<PacketStore.Range> ranges = packets.ranges(begun.account(), begun.id());
        OwnSeqs own = new OwnSeqs(ranges);
        ImportJob job = begun;
        for (PacketStore.Range range : ranges.subList(begun.done(), ranges.size())) {
            List<Outcome.Kept> kept = new ArrayList<>();
            List<PastStore.Step> steps = range.isEmpty() ? List.of() : past.steps(grant, range.from(), range.to());
            for (int from = 0; from < steps.size(); ) {
                List<PastStore.Step> some = steps.subList(from, end(steps, from));
                kept.addAll(undo(grant, job.packet("undo/" + range.number() + "/" + from), some, own));
                lease.alive(job);
                from += some.size();
            }
            job = job.at(job.done() + 1, ranges.size()).with(job.outcome().keeping(kept));
            lease.mark(job, () -> {});
        }
        lease.end(job.in(State.UNDONE), () -> {
            precedents.drop(begun.account(), begun.id());
            activity.note(begun.happening(Kind.IMPORT_UNDONE));
        });
        ledger.tellAll(grant);
    }

    private static int end(List<PastStore.Step> steps, int from) {
        int end = from;
        for (int texts = 0; end < steps.size() && texts < TEXTS; end++) {
            texts += steps.get(end).isBirth() ? 0 : 1;
        }
        return end;
    }

    /** Cards that are left as they are. */
    private List<Outcome.Kept> undo(Grant grant, UUID packet, List<PastStore.Step> steps, OwnSeqs own) {
        List<PastStore.Step> firsts =
                steps.stream().filter(step -> !own.has(step.before())).toList();
        Map<PastStore.Step, PastStore.Step> lasts = new HashMap<>();
        Set<CardId> changed = new HashSet<>();
        follow(grant, firsts, own).forEach((first, last) -> {
            if (last.after() == 0) {
                lasts.put(first, last);
            } else {
                changed.add(first.card());
            }
        });
        Optional<Receipt> receipt = ledger.receipt(grant, packet);
        if (receipt.isEmpty() && !lasts.isEmpty()) {
            receipt = Optional.of(ledger.apply(grant, Packet.confirmed(packet, changes(grant, lasts))));
        }
        for (Result result : receipt.map(Receipt::items).orElse(List.of())) {
            if (LEFT.contains(result.outcome())) {
                changed.add(result.card());
            } else {
                changed.remove(result.card());
            }
        }
        return told(grant, changed);
    }

    /** From each card's first step of this import to the last one that nobody else stepped between. */
    private Map<PastStore.Step, PastStore.Step> follow(Grant grant, List<PastStore.Step> firsts, OwnSeqs own) {
        Map<PastStore.Step, PastStore.Step> lasts = new HashMap<>();
        firsts.forEach(first -> lasts.put(first, first));
        Map<PastStore.Step, Long> open = next(lasts, own);
        while (!open.isEmpty()) {
            Map<Long, PastStore.Step> steps = past.steps(grant, open.values()).stream()
                    .collect(Collectors.toMap(PastStore.Step::seq, step -> step));
            open.forEach((first, seq) -> lasts.put(first, steps.get(seq)));
            open = next(lasts, own);
        }
        return lasts;
    }

    private static Map<PastStore.Step, Long> next(Map<PastStore.Step, PastStore.Step> lasts, OwnSeqs own) {
        Map<PastStore.Step, Long> open = new HashMap<>();
        lasts.forEach((first, last) -> {
            if (own.has(last.after())) {
                open.put(first, last.after());
            }
        });
        return open;
    }

    private List<Change> changes(Grant grant, Map<PastStore.Step, PastStore.Step> lasts) {
        Map<Long, Entry> former = entries
                .at(
                        grant,
                        lasts.keySet().stream()
                                .filter(first -> !first.isBirth())
                                .map(PastStore.Step::before)
                                .toList())
                .stream()
                .collect(Collectors.toMap(Entry::seq, entry -> entry));
        List<Change> changes = new ArrayList<>();
        lasts.forEach((first, last) -> change(grant, first, last, former).ifPresent(changes::add));
        return changes;
    }

    /** Nothing where the former content cannot be had any more. */
    private Optional<Change> change(Grant grant, PastStore.Step first, PastStore.Step last, Map<Long, Entry> former) {
        OptionalLong base = OptionalLong.of(last.seq());
        if (first.isBirth()) {
            return Optional.of(new Change.Delete(first.card(), base));
        }
        return Optional.ofNullable(former.get(first.before()))
                .filter(entry -> !entry.broken())
                .map(entry -> new Change.Put(first.card(), entries.text(grant, entry), base));
    }

    private List<Outcome.Kept> told(Grant grant, Set<CardId> kept) {
        Map<CardId, String> names = new HashMap<>();
        cards.stored(grant, kept)
                .forEach(
                        card -> names.put(card.card(), Shown.text(card.content().name())));
        return kept.stream()
                .map(card -> new Outcome.Kept(
                        card.toString(),
                        names.getOrDefault(card, ""),
                        names.containsKey(card) ? "edited-later" : "deleted-later"))
                .toList();
    }
}
