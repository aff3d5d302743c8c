package org.cardea.interchange.job;

import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.IntPredicate;
import org.cardea.accounts.Grant;
import org.cardea.interchange.plan.Known;
import org.cardea.sync.BookStore;

/** Tells a plan what earlier imports made of their persons. */
@Singleton
class RememberImports {
    /** As many as a book may hold; older ones are forgotten. */
    private static final int PERSONS = 200_000;

    private final PrecedentStore precedents;
    private final PacketStore packets;
    private final BookStore books;

    RememberImports(PrecedentStore precedents, PacketStore packets, BookStore books) {
        this.precedents = precedents;
        this.packets = packets;
        this.books = books;
    }

    /** @param seqs of the cards known, in the order in which they were added */
    void into(Known known, Grant grant, long[] seqs, Runnable each) {
        long epoch = books.head(grant).epoch();
        Map<UUID, OwnSeqs> own = new HashMap<>();
        int persons = 0;
        for (PrecedentStore.Kept kept : precedents.kept(grant)) {
            persons += kept.persons();
            if (persons > PERSONS) {
                return;
            }
            OwnSeqs ofImport = own.computeIfAbsent(kept.id(), id -> new OwnSeqs(packets.ranges(grant.account(), id)));
            precedents.page(grant, kept).ifPresent(page -> {
                boolean goesOn = page.epoch() == epoch;
                IntPredicate untouched = card -> goesOn && (seqs[card] <= page.seq() || ofImport.has(seqs[card]));
                page.precedents().forEach(precedent -> known.remember(precedent, untouched));
            });
            each.run();
        }
    }
}
