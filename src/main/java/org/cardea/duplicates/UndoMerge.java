package org.cardea.duplicates;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cardea.accounts.Caller;
import org.cardea.accounts.Gate;
import org.cardea.accounts.Grant;
import org.cardea.accounts.Role;
import org.cardea.activity.Activity;
import org.cardea.activity.Happening;
import org.cardea.activity.Kind;
import org.cardea.contacts.Card;
import org.cardea.duplicates.Merging.Was;
import org.cardea.shared.CardId;
import org.cardea.shared.Problem;
import org.cardea.shared.ServerTime;
import org.cardea.sync.Change;
import org.cardea.sync.Entry;
import org.cardea.sync.Ledger;
import org.cardea.sync.Packet;
import org.cardea.sync.ReadCards;
import org.cardea.sync.Receipt;
import org.cardea.sync.Result;

/**
 * Takes a merge back: those that went come back as they were; the kept one and the groups lose what came by it and
 * keep what was edited since. Whatever is no longer there stays so.
 */
@Singleton
class UndoMerge {
    private final MergeStore merges;
    private final Gate gate;
    private final Ledger ledger;
    private final ReadCards read;
    private final Activity activity;
    private final Clock clock;

    UndoMerge(MergeStore merges, Gate gate, Ledger ledger, ReadCards read, Activity activity, Clock clock) {
        this.merges = merges;
        this.gate = gate;
        this.ledger = ledger;
        this.read = read;
        this.activity = activity;
        this.clock = clock;
    }

    void undo(Grant grant, UUID id) {
        Merging merge = merges.find(grant, id).orElseThrow(Problem::notFound);
        if (merge.undone() != null) {
            return;
        }
        List<Change> changes = changes(grant, merge, seqsAfter(grant, merge));
        UUID packet = UUID.nameUUIDFromBytes(("unmerge/" + id).getBytes(UTF_8));
        if (!changes.isEmpty()) {
            ledger.apply(grant, Packet.of(packet, changes));
        }
        merges.undone(grant, id, ServerTime.now(clock));
        activity.note(Happening.of(grant.account(), Kind.UNMERGED)
                .by(grant.device())
                .in(grant.book())
                .of(1 + merge.from().size()));
    }

    /** What the merge wrote; a merge of which a crash kept the packet is none. */
    private Map<CardId, Long> seqsAfter(Grant grant, Merging merge) {
        Caller author = new Caller(grant.account(), merge.device(), Role.MEMBER);
        Receipt receipt = ledger.receipt(gate.enter(author, grant.book().toString()), merge.id())
                .orElseThrow(() -> {
                    merges.remove(grant, merge.id());
                    return Problem.notFound();
                });
        return receipt.items().stream().collect(Collectors.toMap(Result::card, Result::seq));
    }

    private List<Change> changes(Grant grant, Merging merge, Map<CardId, Long> after) {
        List<Was> edited =
                Stream.concat(Stream.of(merge.into()), merge.groups().stream()).toList();
        Map<CardId, Entry> living = read.living(
                grant,
                Stream.concat(edited.stream(), merge.from().stream())
                        .map(Was::card)
                        .toList());
        Map<Long, Card> cards = cards(grant, merge, edited, after, living);
        List<Change> changes = new ArrayList<>();
        for (Was was : edited) {
            Entry now = living.get(was.card());
            if (now != null) {
                Card apart =
                        Apart.of(kept(cards, was.seq()), kept(cards, after.get(was.card())), kept(cards, now.seq()));
                changes.add(new Change.Put(was.card(), apart.text(), OptionalLong.of(now.seq())));
            }
        }
        for (Was was : merge.from()) {
            if (!living.containsKey(was.card())) {
                changes.add(new Change.Put(
                        was.card(), kept(cards, was.seq()).text(), OptionalLong.of(after.get(was.card()))));
            }
        }
        return changes;
    }

    private Map<Long, Card> cards(
            Grant grant, Merging merge, List<Was> edited, Map<CardId, Long> after, Map<CardId, Entry> living) {
        Set<Long> seqs = new HashSet<>();
        merge.from().forEach(was -> seqs.add(was.seq()));
        for (Was was : edited) {
            if (living.containsKey(was.card())) {
                seqs.addAll(List.of(
                        was.seq(), after.get(was.card()), living.get(was.card()).seq()));
            }
        }
        Map<Long, Card> cards = new HashMap<>();
        read.texts(grant, seqs, (entry, text) -> cards.put(entry.seq(), ReadCards.read(text)));
        return cards;
    }

    private static Card kept(Map<Long, Card> cards, long seq) {
        Card card = cards.get(seq);
        if (card == null) {
            throw Problem.of("merge-too-old", 409, "What was before is no longer kept");
        }
        return card;
    }
}
