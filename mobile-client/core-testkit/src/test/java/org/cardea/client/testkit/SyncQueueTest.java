package org.cardea.client.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.cardea.client.engine.Outcome;
import org.cardea.client.engine.Summary;
import org.cardea.client.queue.SyncQueue;
import org.cardea.client.store.LocalStore;
import org.cardea.client.store.Task;
import org.junit.jupiter.api.Test;

class SyncQueueTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final Task SYNC = new Task(Task.Kind.SYNC, "default");
    private static final Task OTHER = new Task(Task.Kind.SYNC, "other");
    private static final Task FULL = new Task(Task.Kind.RECONCILE, "default");

    private final LocalStore store = LocalStore.open(new MemoryDb());
    private final List<Task> done = new ArrayList<>();
    private SyncQueue queue = at(NOON);

    private SyncQueue at(Instant time) {
        return new SyncQueue(store, Clock.fixed(time, ZoneOffset.UTC));
    }

    private Outcome work(Task task) {
        done.add(task);
        return new Outcome.Done(new Summary());
    }

    @Test
    void tasksRunInTheirOrder() {
        queue.add(SYNC);
        queue.add(OTHER);
        queue.add(FULL);
        while (queue.runNext(this::work).isPresent()) {}
        assertThat(done).containsExactly(SYNC, OTHER, FULL);
        assertThat(store.tasks().count()).isZero();
    }

    @Test
    void equalWaitingTasksAreOne() {
        queue.add(SYNC);
        queue.add(FULL);
        queue.add(SYNC);
        assertThat(store.tasks().count()).isEqualTo(2);
    }

    @Test
    void taskThatComesWhileOneRunsWaits() {
        queue.add(SYNC);
        queue.runNext(task -> {
            queue.add(SYNC);
            queue.add(SYNC);
            assertThat(queue.runNext(this::work)).as("one at a time").isEmpty();
            return work(task);
        });
        assertThat(done).containsExactly(SYNC);
        queue.runNext(this::work);
        assertThat(done).containsExactly(SYNC, SYNC);
        assertThat(queue.runNext(this::work)).isEmpty();
    }

    @Test
    void taskCutByACrashIsDoneAgainFirst() {
        queue.add(FULL);
        queue.add(SYNC);
        assertThatThrownBy(() -> queue.runNext(task -> {
                    queue.add(FULL);
                    throw new Crash("here");
                }))
                .isInstanceOf(Crash.class);
        queue = at(NOON);
        while (queue.runNext(this::work).isPresent()) {}
        assertThat(done).containsExactly(FULL, SYNC);
    }

    @Test
    void taskToBeRetriedWaitsForItsTime() {
        Instant later = NOON.plusSeconds(30);
        queue.add(SYNC);
        queue.runNext(task -> new Outcome.RetryAt(later, Outcome.RetryAt.Why.SERVER_BUSY, "busy"));
        assertThat(queue.runNext(this::work)).isEmpty();
        assertThat(queue.nextTime()).hasValue(later);
        assertThat(at(later).runNext(this::work)).isPresent();
        assertThat(at(later).nextTime()).isEmpty();
    }

    @Test
    void newReasonBringsARetryForward() {
        queue.add(SYNC);
        queue.runNext(
                task -> new Outcome.RetryAt(NOON.plusSeconds(900), Outcome.RetryAt.Why.SERVER_UNREACHABLE, "down"));
        queue.add(SYNC);
        assertThat(store.tasks().count()).isEqualTo(1);
        assertThat(queue.runNext(this::work)).isPresent();
    }

    @Test
    void failedTaskIsNotRetriedByItself() {
        queue.add(SYNC);
        queue.runNext(task -> new Outcome.Failed(Outcome.Failed.Why.DEVICE_NOT_LINKED, "revoked"));
        assertThat(queue.nextTime()).isEmpty();
    }
}
