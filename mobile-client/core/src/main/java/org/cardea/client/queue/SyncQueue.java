package org.cardea.client.queue;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.cardea.client.engine.Outcome;
import org.cardea.client.store.LocalStore;
import org.cardea.client.store.Task;
import org.cardea.client.store.TaskStore;
import org.cardea.client.store.TaskStore.Running;

/**
 * Tasks one after another, on disk. A task that comes while one runs waits; equal waiting tasks are one; what a crash
 * cut short is done again, so doing a task twice must do no harm. The store's one connection: not for two threads.
 */
public final class SyncQueue {
    private final TaskStore tasks;
    private final Clock clock;

    /** What ran when the process last died waits again. */
    public SyncQueue(LocalStore store, Clock clock) {
        this.tasks = store.tasks();
        this.clock = clock;
        tasks.recover();
    }

    /** To be done as soon as those before it are. */
    public void add(Task task) {
        tasks.add(task, clock.millis());
    }

    /**
     * Does the next task whose time has come; empty when there is none. A task that must be retried waits again,
     * until its time. A task whose work throws stays and is done again after {@link #SyncQueue recovery}.
     */
    public Optional<Outcome> runNext(Function<Task, Outcome> work) {
        Optional<Running> next = tasks.take(clock.millis());
        return next.map(running -> {
            Outcome outcome = work.apply(running.task);
            tasks.done(running);
            if (outcome instanceof Outcome.RetryAt) {
                tasks.add(running.task, ((Outcome.RetryAt) outcome).when.toEpochMilli());
            }
            return outcome;
        });
    }

    /** When there will be something to do; empty when nothing waits. */
    public Optional<Instant> nextTime() {
        return tasks.nextTime().map(Instant::ofEpochMilli);
    }
}
