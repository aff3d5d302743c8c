package org.cardea.history;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.cardea.accounts.Grant;
import org.cardea.accounts.Retention;
import org.cardea.shared.CardId;
import org.cardea.shared.Problem;
import org.cardea.shared.ServerTime;
import org.cardea.sync.BookStore;
import org.cardea.sync.Head;
import org.cardea.sync.MomentStore.Turn;
import org.cardea.sync.PastStore;
import org.cardea.sync.ReadCards;

/** The dry run: what a journey back to a moment would do. Writes nothing. */
@Singleton
class PreviewMoment {
    private static final int SHOWN = 200;

    private final BookStore books;
    private final PastStore past;
    private final WalkMoment walk;
    private final ReadCards read;
    private final Retention retention;
    private final Clock clock;

    PreviewMoment(BookStore books, PastStore past, WalkMoment walk, ReadCards read, Retention retention, Clock clock) {
        this.books = books;
        this.past = past;
        this.walk = walk;
        this.read = read;
        this.retention = retention;
        this.clock = clock;
    }

    /** @param counts of cards, by what becomes of them */
    record Preview(Moment moment, Map<Way, Integer> counts, List<Shown> items) {}

    record Shown(CardId card, boolean group, String name, Way way) {}

    Preview preview(Grant grant, ServerTime at, Moment.Scope scope, CardId card) {
        Head head = books.head(grant);
        refuseWhereNothingIsKept(grant, at);
        Moment moment = new Moment(head.epoch(), past.seqBy(grant, head, at), head.seq(), scope, card);
        Map<Way, Integer> counts = new EnumMap<>(Way.class);
        List<Turn> first = new ArrayList<>();
        int[] found = new int[1];
        walk.each(grant, moment, turns -> {
            found[0] += turns.size();
            for (Turn turn : turns) {
                Way way = Way.of(turn, scope);
                counts.merge(way, 1, Integer::sum);
                if (way.writes() && first.size() < SHOWN) {
                    first.add(turn);
                }
            }
        });
        if (scope == Moment.Scope.CONTACT && found[0] == 0) {
            throw Problem.notFound();
        }
        if (scope == Moment.Scope.BOOK) {
            counts.put(Way.UNCHANGED, unchanged(head, counts));
        }
        return new Preview(moment, counts, shown(grant, scope, first));
    }

    /** The walk does not come by what nobody touched. */
    private static int unchanged(Head head, Map<Way, Integer> counts) {
        return head.contacts()
                + head.groups()
                - counts.getOrDefault(Way.CHANGED, 0)
                - counts.getOrDefault(Way.REMOVED, 0);
    }

    private void refuseWhereNothingIsKept(Grant grant, ServerTime at) {
        if (at.value().isAfter(clock.instant())) {
            throw Problem.badRequest("This moment is still to come.").with("field", "at");
        }
        Duration kept = retention.of(grant.account());
        if (at.value().isBefore(clock.instant().minus(kept))) {
            throw Problem.badRequest("What was is kept for %d days.".formatted(kept.toDays()))
                    .with("field", "at");
        }
    }

    private List<Shown> shown(Grant grant, Moment.Scope scope, List<Turn> turns) {
        Map<Long, String> names =
                read.names(grant, turns.stream().map(PreviewMoment::named).toList());
        return turns.stream()
                .map(turn ->
                        new Shown(turn.card(), turn.group(), names.getOrDefault(named(turn), ""), Way.of(turn, scope)))
                .toList();
    }

    /** The row that has a name. */
    private static long named(Turn turn) {
        return turn.lives() ? turn.seq() : turn.then();
    }
}
