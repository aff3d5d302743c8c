package org.cardea.sync;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.function.Function;
import org.cardea.accounts.Grant;
import org.cardea.activity.Activity;
import org.cardea.activity.Happening;
import org.cardea.activity.Kind;
import org.cardea.shared.Problem;

/** The owner's word on deletions that were held. The held id names the packet, so a word given twice counts once. */
@Singleton
class DecideHeld {
    private final Ledger ledger;
    private final HeldStore helds;
    private final Activity activity;

    DecideHeld(Ledger ledger, HeldStore helds, Activity activity) {
        this.ledger = ledger;
        this.helds = helds;
        this.activity = activity;
    }

    /** Carries the deletions out, except of cards that were edited meanwhile. */
    Receipt confirm(Grant grant, UUID id) {
        return decide(grant, id, Kind.DELETIONS_CONFIRMED, DecideHeld::deletions);
    }

    /** Drops them; the cards get a new seq, so that the device that wanted them gone gets them back. */
    Receipt discard(Grant grant, UUID id) {
        return decide(
                grant,
                id,
                Kind.DELETIONS_DISCARDED,
                held -> held.cards().stream().<Change>map(Change.Reissue::new).toList());
    }

    private Receipt decide(Grant grant, UUID id, Kind kind, Function<Held, List<Change>> changes) {
        return helds.find(grant, id)
                .map(held -> {
                    Receipt receipt = ledger.apply(grant, Packet.confirmed(id, changes.apply(held)));
                    helds.remove(grant, id);
                    activity.note(Happening.of(grant.account(), kind)
                            .by(grant.device())
                            .in(grant.book())
                            .of(held.cards().size()));
                    return receipt;
                })
                .or(() -> ledger.receipt(grant, id))
                .orElseThrow(Problem::notFound);
    }

    private static List<Change> deletions(Held held) {
        List<Change> deletions = new ArrayList<>();
        for (int i = 0; i < held.cards().size(); i++) {
            deletions.add(new Change.Delete(
                    held.cards().get(i), OptionalLong.of(held.bases().get(i))));
        }
        return deletions;
    }
}
