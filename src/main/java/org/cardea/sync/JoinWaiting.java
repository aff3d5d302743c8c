package org.cardea.sync;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;

/**
 * Jobs at one place take their turns; those that wait at the same moment are done together, by the thread of the one
 * that came first. Who is alone waits for nobody.
 *
 * @param <K> the place
 * @param <J> a job
 * @param <R> what comes of it
 */
final class JoinWaiting<K, J, R> {
    private final Function<List<J>, List<Outcome<R>>> work;
    private final Fits<J> fits;
    private final Map<K, List<Turn>> waiting = new HashMap<>();

    /** What comes of one of the jobs that were done together. */
    sealed interface Outcome<R> {
        record Done<R>(R result) implements Outcome<R> {}

        record Thrown<R>(RuntimeException exception) implements Outcome<R> {}
    }

    /** Whether a job may be done together with those before it. */
    @FunctionalInterface
    interface Fits<J> {
        boolean with(List<J> others, J job);
    }

    /** @param work gets jobs of one place and answers each, in their order */
    JoinWaiting(Function<List<J>, List<Outcome<R>>> work, Fits<J> fits) {
        this.work = work;
        this.fits = fits;
    }

    /** A job, and what its thread is told: an outcome, or to lead. */
    private final class Turn {
        private final J job;
        private final CompletableFuture<Outcome<R>> told = new CompletableFuture<>();

        Turn(J job) {
            this.job = job;
        }
    }

    R join(K place, J job) {
        Turn own = new Turn(job);
        if (!enter(place, own)) {
            Outcome<R> outcome = told(own);
            if (outcome != null) {
                return result(outcome);
            }
        }
        return lead(place, own);
    }

    /** Null says to lead. */
    private Outcome<R> told(Turn own) {
        try {
            return own.told.join();
        } catch (CompletionException failed) {
            throw new IllegalStateException("Whoever led did not come to an end", failed.getCause());
        }
    }

    /** How many wait at a place. */
    synchronized int waiting(K place) {
        return waiting.getOrDefault(place, List.of()).size();
    }

    private synchronized boolean enter(K place, Turn own) {
        List<Turn> turns = waiting.get(place);
        if (turns != null) {
            turns.add(own);
            return false;
        }
        waiting.put(place, new ArrayList<>());
        return true;
    }

    private R lead(K place, Turn own) {
        Map<Turn, Outcome<R>> outcomes = new LinkedHashMap<>();
        List<Turn> together = take(place, own);
        try {
            List<Outcome<R>> done =
                    work.apply(together.stream().map(turn -> turn.job).toList());
            for (int i = 0; i < together.size(); i++) {
                outcomes.put(together.get(i), done.get(i));
            }
        } finally {
            passOn(place);
            together.stream().filter(turn -> turn != own).forEach(turn -> tell(turn, outcomes.get(turn)));
        }
        return result(outcomes.get(own));
    }

    private void tell(Turn turn, Outcome<R> outcome) {
        if (outcome == null) {
            turn.told.completeExceptionally(new IllegalStateException("no outcome"));
        } else {
            turn.told.complete(outcome);
        }
    }

    /** The leader's own and those right behind it that fit. */
    private synchronized List<Turn> take(K place, Turn own) {
        List<Turn> together = new ArrayList<>(List.of(own));
        List<J> jobs = new ArrayList<>(List.of(own.job));
        List<Turn> turns = waiting.get(place);
        while (!turns.isEmpty() && fits.with(jobs, turns.getFirst().job)) {
            Turn next = turns.removeFirst();
            together.add(next);
            jobs.add(next.job);
        }
        return together;
    }

    private synchronized void passOn(K place) {
        List<Turn> turns = waiting.get(place);
        if (turns.isEmpty()) {
            waiting.remove(place);
        } else {
            turns.removeFirst().told.complete(null);
        }
    }

    private static <R> R result(Outcome<R> outcome) {
        return switch (outcome) {
            case Outcome.Done<R> done -> done.result();
            case Outcome.Thrown<R> thrown -> throw thrown.exception();
        };
    }
}
