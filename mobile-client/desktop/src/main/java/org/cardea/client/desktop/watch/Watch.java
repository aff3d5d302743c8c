package org.cardea.client.desktop.watch;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.cardea.client.engine.Outcome;
import org.cardea.client.ports.ChangeSource;

/** Runs whenever something may have changed, and now and then in any case. */
public final class Watch {
    private static final Duration SILENCE = Duration.ofMillis(100);
    private static final int LONGEST_WAIT_IN_SILENCES = 5;

    private final List<ChangeSource> sources;
    private final Supplier<Outcome> run;
    private final Consumer<Outcome> report;
    private final Duration lookAgain;
    private final Clock clock;
    private final Bell bell = new Bell();

    /** @param lookAgain the longest time without a run: the net below the events */
    public Watch(
            List<ChangeSource> sources,
            Supplier<Outcome> run,
            Consumer<Outcome> report,
            Duration lookAgain,
            Clock clock) {
        this.sources = sources;
        this.run = run;
        this.report = report;
        this.lookAgain = lookAgain;
        this.clock = clock;
    }

    /** Returns only where going on is senseless: the device is no longer linked. */
    public Outcome follow() throws InterruptedException {
        sources.forEach(source -> source.listen(bell::ring));
        while (true) {
            Outcome outcome = run.get();
            report.accept(outcome);
            if (isFinal(outcome)) {
                return outcome;
            }
            bell.await(pauseAfter(outcome));
            bell.settle(SILENCE, LONGEST_WAIT_IN_SILENCES);
        }
    }

    private static boolean isFinal(Outcome outcome) {
        return outcome instanceof Outcome.Failed failed && failed.why == Outcome.Failed.Why.DEVICE_NOT_LINKED;
    }

    private Duration pauseAfter(Outcome outcome) {
        if (outcome instanceof Outcome.RetryAt retry) {
            Duration until = Duration.between(clock.instant(), retry.when);
            return until.compareTo(lookAgain) < 0 ? until : lookAgain;
        }
        return lookAgain;
    }
}
