package org.cardea.client.desktop.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Supplier;
import org.cardea.client.engine.Outcome;
import org.cardea.client.engine.Summary;
import org.cardea.client.ports.ChangeSource;
import org.cardea.client.queue.SyncQueue;
import org.cardea.client.store.LocalStore;
import org.cardea.client.store.Task;
import org.cardea.client.testkit.MemoryDb;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(10)
class WatchTest {
    private static final Duration LONG = Duration.ofHours(1);
    private static final Outcome DONE = new Outcome.Done(new Summary());
    private static final Outcome UNLINKED = new Outcome.Failed(Outcome.Failed.Why.DEVICE_NOT_LINKED, "revoked");

    private static final Task SYNC = new Task(Task.Kind.SYNC, "default");

    private final Clock clock = Clock.systemUTC();
    private final LocalStore store = LocalStore.open(new MemoryDb());
    private final SyncQueue queue = new SyncQueue(store, clock);
    private final HandRung source = new HandRung();
    private final List<Outcome> reported = new ArrayList<>();

    @Test
    void deviceThatIsNotLinkedEndsIt() throws Exception {
        assertThat(watch(outcomes(UNLINKED), LONG).follow()).isSameAs(UNLINKED);
        assertThat(reported).containsExactly(UNLINKED);
    }

    @Test
    void ringDuringARunMakesAnotherRun() throws Exception {
        Iterator<Outcome> outcomes = List.of(DONE, UNLINKED).iterator();
        watch(
                        () -> {
                            source.ring();
                            return outcomes.next();
                        },
                        LONG)
                .follow();
        assertThat(reported).containsExactly(DONE, UNLINKED);
    }

    @Test
    void silenceIsLookedInto() throws Exception {
        watch(outcomes(DONE, DONE, UNLINKED), Duration.ofMillis(5)).follow();
        assertThat(reported).hasSize(3);
    }

    @Test
    void runThatCouldNotIsTriedAtItsTime() throws Exception {
        var soon =
                new Outcome.RetryAt(Instant.now().plusMillis(20), Outcome.RetryAt.Why.SERVER_UNREACHABLE, "no route");
        watch(outcomes(soon, UNLINKED), LONG).follow();
        assertThat(Instant.now()).isAfter(soon.when);
    }

    @Test
    void taskThatACrashCutShortIsDoneFirst() throws Exception {
        var compare = new Task(Task.Kind.RECONCILE, "default");
        queue.add(compare);
        assertThatThrownBy(() -> queue.runNext(task -> {
                    throw new IllegalStateException("the process dies here");
                }))
                .isInstanceOf(IllegalStateException.class);

        var done = new ArrayList<Task>();
        Iterator<Outcome> outcomes = List.of(DONE, UNLINKED).iterator();
        new Watch(
                        List.of(source),
                        new SyncQueue(store, clock),
                        SYNC,
                        task -> {
                            done.add(task);
                            return outcomes.next();
                        },
                        reported::add,
                        LONG,
                        clock)
                .follow();
        assertThat(done).containsExactly(compare, SYNC);
    }

    @Test
    void manyRingsAreOneRun() throws Exception {
        var bell = new Bell();
        bell.ring();
        bell.ring();
        assertThat(bell.await(Duration.ZERO)).isTrue();
        assertThat(bell.await(Duration.ZERO)).isFalse();
    }

    private Watch watch(Supplier<Outcome> run, Duration lookAgain) {
        return new Watch(List.of(source), queue, SYNC, task -> run.get(), reported::add, lookAgain, clock);
    }

    private static Supplier<Outcome> outcomes(Outcome... outcomes) {
        return List.of(outcomes).iterator()::next;
    }

    private static final class HandRung implements ChangeSource {
        private Runnable listener;

        @Override
        public void listen(Runnable heard) {
            listener = heard;
        }

        void ring() {
            listener.run();
        }

        @Override
        public void close() {
            listener = null;
        }
    }
}
