package org.cardea.history;

import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import org.cardea.accounts.Grant;
import org.cardea.shared.Hold;
import org.cardea.sync.Change;
import org.cardea.sync.Ledger;
import org.cardea.sync.MomentStore.Turn;
import org.cardea.sync.Packet;
import org.cardea.sync.ReadCards;
import org.cardea.sync.Receipt;
import org.cardea.sync.Result;

/**
 * Writes what a moment's walk finds, packet by packet. That much is deleted at once is the owner's word: it confirmed
 * the counts.
 */
@Singleton
class TravelBack {
    private static final Set<Result.Outcome> TAKEN =
            Set.of(Result.Outcome.APPLIED, Result.Outcome.MERGED, Result.Outcome.UNCHANGED);

    private final WalkMoment walk;
    private final ReadCards read;
    private final Ledger ledger;
    private final MachineJobStore jobs;

    TravelBack(WalkMoment walk, ReadCards read, Ledger ledger, MachineJobStore jobs) {
        this.walk = walk;
        this.read = read;
        this.ledger = ledger;
        this.jobs = jobs;
    }

    MachineJob run(Grant grant, MachineJob job, Hold hold) {
        int[] left = new int[1];
        walk.each(grant, job.moment(), turns -> {
            left[0] +=
                    (int) turns.stream().filter(turn -> way(job, turn).writes()).count();
            hold.alive(() -> {});
        });
        Course course = new Course(grant, job.withLeft(left[0]), hold);
        hold.mark(() -> jobs.keep(course.job));
        walk.each(grant, job.moment(), course::take);
        course.packets.flush();
        return course.job;
    }

    private static Way way(MachineJob job, Turn turn) {
        return Way.of(turn, job.moment().scope());
    }

    /** One run of a worker over the journey. */
    private final class Course {
        private final Grant grant;
        private final Hold hold;
        private final FillPackets packets = new FillPackets(this::apply);
        private MachineJob job;

        Course(Grant grant, MachineJob job, Hold hold) {
            this.grant = grant;
            this.job = job;
            this.hold = hold;
        }

        void take(List<Turn> turns) {
            Map<Long, Turn> back = new HashMap<>();
            for (Turn turn : turns) {
                switch (way(job, turn)) {
                    case REMOVED -> packets.add(new Change.Delete(turn.card(), OptionalLong.of(turn.seq())));
                    case RETURNED, CHANGED -> back.put(turn.then(), turn);
                    case UNCHANGED, NOTHING -> {}
                }
            }
            read.texts(
                    grant,
                    back.keySet(),
                    (entry, text) -> packets.add(new Change.Put(
                            entry.card(),
                            text,
                            OptionalLong.of(back.get(entry.seq()).seq()))));
        }

        private void apply(List<Change> changes) {
            Receipt receipt = ledger.apply(grant, Packet.confirmed(UUID.randomUUID(), changes));
            int taken = (int) receipt.items().stream()
                    .filter(result -> TAKEN.contains(result.outcome()))
                    .count();
            job = job.plus(
                    changes.size(),
                    taken,
                    receipt.before().seq() + 1,
                    receipt.after().seq());
            hold.mark(() -> jobs.keep(job));
        }
    }
}
