package org.cardea.interchange.job;

import java.util.List;
import java.util.Optional;
import org.cardea.interchange.plan.Aimed;
import org.cardea.interchange.plan.Rehearsal;
import org.cardea.interchange.plan.Settled;
import org.cardea.interchange.plan.Stored;
import org.cardea.interchange.plan.Write;
import org.cardea.shared.CardId;

/** Takes the packets of a commit and writes nothing. */
final class Rehearse implements PersonPackets.Taker {
    private final Rehearsal rehearsal;
    private final Runnable each;

    Rehearse(Rehearsal rehearsal, Runnable each) {
        this.rehearsal = rehearsal;
        this.each = each;
    }

    @Override
    public boolean begin(int number) {
        each.run();
        return true;
    }

    @Override
    public void bad() {
        rehearsal.bad();
    }

    @Override
    public void settled(Aimed aimed, Settled settled) {
        rehearsal.settled(aimed.found(), settled);
    }

    @Override
    public Optional<Stored> stored(CardId card) {
        return rehearsal.held(card);
    }

    @Override
    public void write(int number, List<Write> writes) {
        rehearsal.wrote(writes);
    }

    @Override
    public void end(PersonPackets.Filled packet) {}
}
