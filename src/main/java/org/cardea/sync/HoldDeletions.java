package org.cardea.sync;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cardea.accounts.Grant;
import org.cardea.activity.Activity;
import org.cardea.activity.Happening;
import org.cardea.activity.Kind;
import org.cardea.shared.CardId;
import org.cardea.shared.ServerTime;

/** Turns the removals of a packet into held ones where the guard says so, under the book's lock. */
@Singleton
class HoldDeletions {
    private final PastStore past;
    private final HeldStore helds;
    private final Activity activity;
    private final LedgerConfig limits;
    private final Clock clock;

    HoldDeletions(PastStore past, HeldStore helds, Activity activity, LedgerConfig limits, Clock clock) {
        this.past = past;
        this.helds = helds;
        this.activity = activity;
        this.limits = limits;
        this.clock = clock;
    }

    Map<CardId, Verdict> judge(Grant grant, Packet packet, Head head, Map<CardId, Verdict> verdicts) {
        Map<CardId, Verdict.Remove> removals = new LinkedHashMap<>();
        verdicts.forEach((card, verdict) -> {
            if (verdict instanceof Verdict.Remove remove) {
                removals.put(card, remove);
            }
        });
        return removals.isEmpty() || !packet.guarded() ? verdicts : judge(grant, head, verdicts, removals);
    }

    private Map<CardId, Verdict> judge(
            Grant grant, Head head, Map<CardId, Verdict> verdicts, Map<CardId, Verdict.Remove> removals) {
        ServerTime windowStart = new ServerTime(clock.instant().minus(limits.guardWindow()));
        List<Held> waiting = helds.list(grant).stream()
                .filter(held -> held.device().equals(grant.device()))
                .toList();
        Map<CardId, Verdict> judged = new LinkedHashMap<>(verdicts);
        alreadyHeld(waiting, removals).forEach(judged::put);
        removals.keySet().removeIf(card -> judged.get(card) instanceof Verdict.Hold);

        int carriedOut = past.deletions(grant, windowStart);
        int held = waiting.stream()
                .filter(each -> each.at().compareTo(windowStart) > 0)
                .mapToInt(each -> each.cards().size())
                .sum();
        Guard guard = new Guard(limits.guardDeletions(), limits.guardPercent());
        if (guard.holds(removals.size(), carriedOut + held, carriedOut, head.cards())) {
            hold(grant, removals).forEach(judged::put);
        }
        return judged;
    }

    /** A device that asks again for what is held already is told so again. */
    private static Map<CardId, Verdict> alreadyHeld(List<Held> waiting, Map<CardId, Verdict.Remove> removals) {
        Map<CardId, Verdict> held = new HashMap<>();
        for (Held each : waiting) {
            for (CardId card : each.cards()) {
                if (removals.containsKey(card)) {
                    held.put(card, new Verdict.Hold(removals.get(card).stored(), each.id()));
                }
            }
        }
        return held;
    }

    private Map<CardId, Verdict> hold(Grant grant, Map<CardId, Verdict.Remove> removals) {
        UUID id = UUID.randomUUID();
        Map<CardId, Verdict> held = new LinkedHashMap<>();
        removals.forEach((card, remove) -> held.put(card, new Verdict.Hold(remove.stored(), id)));
        helds.add(
                grant,
                new Held(
                        id,
                        grant.device(),
                        ServerTime.now(clock),
                        List.copyOf(removals.keySet()),
                        removals.values().stream().map(Verdict.Remove::stored).toList()));
        activity.note(Happening.of(grant.account(), Kind.DELETIONS_HELD)
                .by(grant.device())
                .in(grant.book())
                .of(removals.size()));
        return held;
    }
}
