package org.cardea.client.store;

import java.util.List;
import org.cardea.client.book.CardId;
import org.cardea.client.ports.Db;

/** What went up, what came down, and why something did not. Names no one: cards by their UUID. */
public final class JournalStore {
    private static final int KEPT = 10_000;

    private final Db db;

    JournalStore(Db db) {
        this.db = db;
    }

    /** Where something went. */
    public enum Way {
        UP,
        DOWN,
        HERE
    }

    /** @param id null for what concerns no one card */
    public void add(long at, Way way, CardId id, String what, String detail) {
        db.exec(
                "insert into journal (at, way, uuid, what, detail) values (?, ?, ?, ?, ?)",
                at,
                way.name(),
                id == null ? null : id.toString(),
                what,
                detail);
    }

    public void trim() {
        db.exec("delete from journal where id <= (select max(id) from journal) - ?", (long) KEPT);
    }

    /** Newest first. */
    public List<Entry> latest(int limit) {
        return db.query(
                "select at, way, uuid, what, detail from journal order by id desc limit ?",
                row -> new Entry(row.number(0), Way.valueOf(row.text(1)), row.text(2), row.text(3), row.text(4)),
                (long) limit);
    }

    /** One line. */
    public static final class Entry {
        /** Milliseconds since 1970. */
        public final long at;

        public final Way way;

        /** Null for what concerns no one card. */
        public final String uuid;

        public final String what;

        /** May be null. */
        public final String detail;

        Entry(long at, Way way, String uuid, String what, String detail) {
            this.at = at;
            this.way = way;
            this.uuid = uuid;
            this.what = what;
            this.detail = detail;
        }
    }
}
