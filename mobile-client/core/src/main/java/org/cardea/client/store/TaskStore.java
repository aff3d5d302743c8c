package org.cardea.client.store;

import java.util.List;
import java.util.Optional;
import org.cardea.client.ports.Db;

/** The tasks of the queue, on disk. */
public final class TaskStore {
    private final Db db;

    TaskStore(Db db) {
        this.db = db;
    }

    /**
     * Waits from now on, unless an equal task waits already: then that one is brought forward where it was to wait
     * longer. A running one is not waiting.
     *
     * @param notBefore milliseconds since 1970
     */
    public void add(Task task, long notBefore) {
        db.transaction(() -> {
            int folded = db.exec(
                    "update task set not_before = min(not_before, ?) where kind = ? and book = ? and running = 0",
                    notBefore,
                    task.kind.name(),
                    task.book);
            return folded > 0
                    ? folded
                    : db.exec(
                            "insert into task (kind, book, not_before) values (?, ?, ?)",
                            task.kind.name(),
                            task.book,
                            notBefore);
        });
    }

    /**
     * The oldest task whose time has come, marked as running; empty while one runs. Writes before it reads: a
     * transaction that has read cannot go on to write when another process wrote meanwhile.
     */
    public Optional<Running> take(long now) {
        return db.transaction(() -> {
            int due = db.exec(
                    "update task set running = 1 where id = (select id from task where not_before <= ?"
                            + " and not exists (select 1 from task where running = 1) order by id limit 1)",
                    now);
            return due == 0
                    ? Optional.<Running>empty()
                    : db
                            .query(
                                    "select id, kind, book from task where running = 1",
                                    row -> new Running(
                                            row.number(0), new Task(Task.Kind.valueOf(row.text(1)), row.text(2))))
                            .stream()
                            .findFirst();
        });
    }

    public void done(Running task) {
        db.exec("delete from task where id = ?", task.id);
    }

    /** What ran when the process died waits again, in its old place. */
    public void recover() {
        db.transaction(() -> {
            db.exec("delete from task where running = 0 and exists (select 1 from task r where r.running = 1"
                    + " and r.kind = task.kind and r.book = task.book)");
            return db.exec("update task set running = 0");
        });
    }

    /** When the next task may run, in milliseconds since 1970; empty when none waits. */
    public Optional<Long> nextTime() {
        List<Long> times = db.query(
                "select not_before from task where running = 0 order by not_before limit 1", row -> row.number(0));
        return times.isEmpty() ? Optional.empty() : Optional.of(times.get(0));
    }

    public int count() {
        return db.query("select count(*) from task", row -> (int) row.number(0)).get(0);
    }

    /** A task that was taken. */
    public static final class Running {
        final long id;
        public final Task task;

        Running(long id, Task task) {
            this.id = id;
            this.task = task;
        }
    }
}
