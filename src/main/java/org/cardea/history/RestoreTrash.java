package org.cardea.history;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.UUID;
import org.cardea.accounts.Grant;
import org.cardea.activity.Activity;
import org.cardea.activity.Happening;
import org.cardea.activity.Kind;
import org.cardea.shared.CardId;
import org.cardea.sync.Change;
import org.cardea.sync.Ledger;
import org.cardea.sync.Packet;
import org.cardea.sync.ReadCards;
import org.cardea.sync.Result;
import org.cardea.sync.TrashStore;
import org.cardea.sync.TrashStore.Gone;

/** Brings deleted cards back with their last content. Groups name their members by UUID, so they have them again as well. */
@Singleton
class RestoreTrash {
    private static final int PAGE = 500;

    private final TrashStore trash;
    private final ReadCards read;
    private final Ledger ledger;
    private final Activity activity;

    RestoreTrash(TrashStore trash, ReadCards read, Ledger ledger, Activity activity) {
        this.trash = trash;
        this.read = read;
        this.ledger = ledger;
        this.activity = activity;
    }

    /** @param skipped not in the trash any more, not to be opened, or not taken by the book */
    record Restored(int restored, int skipped) {}

    Restored cards(Grant grant, Collection<CardId> cards) {
        int restored = 0;
        for (List<CardId> some : ReadCards.slices(List.copyOf(cards), PAGE)) {
            restored += restore(grant, trash.of(grant, some));
        }
        return done(grant, restored, cards.size());
    }

    Restored batch(Grant grant, Batch batch) {
        int restored = 0;
        int wanted = 0;
        long from = batch.first();
        List<Gone> page;
        do {
            page = trash.between(grant, batch.device(), from, batch.last(), PAGE);
            restored += restore(grant, page);
            wanted += page.size();
            from = page.isEmpty() ? from : page.getLast().seq() + 1;
        } while (page.size() == PAGE);
        return done(grant, restored, wanted);
    }

    private Restored done(Grant grant, int restored, int wanted) {
        if (restored > 0) {
            activity.note(Happening.of(grant.account(), Kind.RESTORED)
                    .by(grant.device())
                    .in(grant.book())
                    .of(restored));
        }
        return new Restored(restored, wanted - restored);
    }

    private int restore(Grant grant, List<Gone> page) {
        Map<Long, Gone> byLast = new HashMap<>();
        page.forEach(gone -> byLast.put(gone.lastSeq(), gone));
        int[] restored = new int[1];
        FillPackets packets = new FillPackets(changes -> restored[0] += apply(grant, changes));
        read.texts(
                grant,
                byLast.keySet(),
                (entry, text) -> packets.add(new Change.Put(
                        entry.card(),
                        text,
                        OptionalLong.of(byLast.get(entry.seq()).seq()))));
        packets.flush();
        return restored[0];
    }

    private int apply(Grant grant, List<Change> changes) {
        return (int) ledger.apply(grant, Packet.of(UUID.randomUUID(), changes)).items().stream()
                .filter(result -> result.outcome() != Result.Outcome.REJECTED)
                .count();
    }
}
