package org.cardea.sync;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.cardea.shared.SqlStore;

/** The table sync_hour, to which every instance adds what it counted. */
@Singleton
class SyncHourStore extends SqlStore {

    SyncHourStore(DataSource source) {
        super(source);
    }

    /** What is counted of an hour. */
    record Figure(Instant hour, String name) {}

    /** Always in the same order, so that two instances that add at once wait for each other once. */
    void add(Map<Figure, Long> counts) {
        List<Map.Entry<Figure, Long>> ordered = counts.entrySet().stream()
                .sorted(Map.Entry.comparingByKey(
                        Comparator.comparing(Figure::hour).thenComparing(Figure::name)))
                .toList();
        batch("""
                insert into sync_hour (hour, figure, count) values (?, ?, ?)
                on conflict (hour, figure) do update set count = sync_hour.count + excluded.count
                """, ordered, each ->
                new Object[] {each.getKey().hour(), each.getKey().name(), each.getValue()});
    }

    /** A figure and how often. */
    record Counted(Figure figure, long count) {}

    List<Counted> since(Instant hour) {
        return query(
                "select hour, figure, count from sync_hour where hour >= ?",
                row -> new Counted(new Figure(instant(row, "hour"), row.getString("figure")), row.getLong("count")),
                hour);
    }

    void forget(Instant before) {
        update("delete from sync_hour where hour < ?", before);
    }
}
