package org.cardea.client.desktop.store;

import java.time.Instant;
import java.util.List;
import org.cardea.client.ports.Db;

/** The log: what each run did that did anything. */
public final class RunStore {
    private static final int KEPT = 1000;
    private final Db db;

    /** One run. */
    public record Run(Instant at, String outcome) {}

    public RunStore(Db db) {
        this.db = db;
        db.exec("create table if not exists run (number integer primary key, at text not null, outcome text not null)");
    }

    public void add(Instant at, String outcome) {
        db.transaction(() -> {
            db.exec("insert into run (at, outcome) values (?, ?)", at.toString(), outcome);
            return db.exec("delete from run where number <= (select max(number) from run) - ?", KEPT);
        });
    }

    /** The newest first. */
    public List<Run> latest(int count) {
        return db.query(
                "select at, outcome from run order by number desc limit ?",
                row -> new Run(Instant.parse(row.text(0)), row.text(1)),
                count);
    }
}
