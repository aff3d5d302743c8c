package org.cardea.history;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.UUID;
import org.cardea.accounts.Grant;
import org.cardea.contacts.Card;
import org.cardea.contacts.Fields;
import org.cardea.shared.Problem;
import org.cardea.shared.ServerTime;
import org.cardea.sync.Change;
import org.cardea.sync.Conflict;
import org.cardea.sync.ConflictStore;
import org.cardea.sync.Entry;
import org.cardea.sync.Ledger;
import org.cardea.sync.Packet;
import org.cardea.sync.ReadCards;
import org.cardea.sync.Result;

/** The owner's word on a conflict: what gave way is put back, as an ordinary change of the card as it stands. */
@Singleton
class TakeOther {
    private final ConflictStore conflicts;
    private final ReadCards read;
    private final Ledger ledger;
    private final Clock clock;

    TakeOther(ConflictStore conflicts, ReadCards read, Ledger ledger, Clock clock) {
        this.conflicts = conflicts;
        this.read = read;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** @param fields empty for all that gave way */
    ConflictsResource.Taken take(Grant grant, UUID id, List<String> fields) {
        Conflict conflict = conflicts.find(grant, id).orElseThrow(Problem::notFound);
        if (!conflict.fields().containsAll(fields)) {
            throw Problem.badRequest("Nothing of that name gave way.").with("field", "fields");
        }
        Entry now = read.living(grant, List.of(conflict.card())).get(conflict.card());
        if (now == null) {
            throw gone();
        }
        Change.Put put = change(grant, conflict, now, fields.isEmpty() ? conflict.fields() : fields);
        Result result = ledger.apply(grant, Packet.of(put)).items().getFirst();
        if (result.reason() != null) {
            throw Problem.of("card-refused", 409, "The book does not take the contact")
                    .detail(result.reason().detail());
        }
        conflicts.dismiss(grant, id, ServerTime.now(clock));
        return new ConflictsResource.Taken(conflict.card().toString(), result.seq());
    }

    private Change.Put change(Grant grant, Conflict conflict, Entry now, List<String> fields) {
        Map<Long, Card> cards = new HashMap<>();
        read.texts(
                grant,
                List.of(now.seq(), conflict.loserSeq()),
                (entry, text) -> cards.put(entry.seq(), ReadCards.read(text)));
        if (cards.size() < 2) {
            throw gone();
        }
        Card taken = Fields.taking(cards.get(now.seq()), cards.get(conflict.loserSeq()), fields);
        return new Change.Put(conflict.card(), taken.text(), OptionalLong.of(now.seq()));
    }

    private static Problem gone() {
        return Problem.of("conflict-gone", 409, "One of the two is no longer there")
                .detail("The contact was deleted since, or the version that gave way is no longer kept.");
    }
}
