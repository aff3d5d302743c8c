package org.cardea.sync;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.cardea.accounts.Grant;
import org.cardea.shared.CardId;
import org.cardea.shared.DeviceId;
import org.cardea.shared.ServerTime;
import org.cardea.shared.SqlStore;

/** What has been and when: versions, tombstones, the seq of a moment. Opens no card. */
@Singleton
public class PastStore extends SqlStore {

    PastStore(DataSource source) {
        super(source);
    }

    /** A row of a card's past. */
    public record Version(CardId card, long seq, ServerTime time, DeviceId device, boolean deleted, boolean current) {}

    /**
     * A row of the ledger between its neighbours of the same card.
     *
     * @param before the row it superseded; 0 where there is none
     * @param beforeDeleted whether that was a tombstone
     * @param after the row that superseded it; 0 where it stands
     */
    public record Step(CardId card, long seq, long before, boolean beforeDeleted, long after) {

        /** Before it the card was not there. */
        public boolean isBirth() {
            return before == 0 || beforeDeleted;
        }
    }

    private static final String NEIGHBOURS = """
            left join lateral (
              select seq, deleted from ledger_entry
              where account_id = ? and book_id = ? and uuid = entry.uuid and superseded_by = entry.seq limit 1) before on true
            """;

    /**
     * The rows from one seq to another, both included, in their order. Looked up one by one: asked for the range, a
     * planner that takes the book for a small one would at times rather read all of it.
     */
    public List<Step> steps(Grant grant, long from, long to) {
        return query(
                """
                select entry.*, before.seq as before_seq, before.deleted as before_deleted
                from generate_series(?::bigint, ?) as wanted (place) cross join lateral (
                  select uuid, seq, superseded_by from ledger_entry
                  where account_id = ? and book_id = ? and seq = wanted.place limit 1) entry
                """ + NEIGHBOURS + "order by entry.seq",
                PastStore::step,
                from,
                to,
                grant.account(),
                grant.book(),
                grant.account(),
                grant.book());
    }

    /** The rows of these seqs. */
    public List<Step> steps(Grant grant, Collection<Long> seqs) {
        return query(
                """
                select entry.*, before.seq as before_seq, before.deleted as before_deleted
                from unnest(?) as wanted (place) cross join lateral (
                  select uuid, seq, superseded_by from ledger_entry
                  where account_id = ? and book_id = ? and seq = wanted.place limit 1) entry
                """ + NEIGHBOURS,
                PastStore::step,
                seqs.toArray(Long[]::new),
                grant.account(),
                grant.book(),
                grant.account(),
                grant.book());
    }

    private static Step step(ResultSet row) throws SQLException {
        return new Step(
                card(row),
                row.getLong("seq"),
                row.getLong("before_seq"),
                row.getBoolean("before_deleted"),
                row.getLong("superseded_by"));
    }

    /** All that is kept of a card, newest first. */
    public List<Version> versions(Grant grant, CardId card) {
        return query("""
                select uuid, seq, server_time, device_id, deleted, superseded_by from ledger_entry
                where account_id = ? and book_id = ? and uuid = ? order by seq desc
                """, PastStore::version, grant.account(), grant.book(), card);
    }

    /** Which device wrote the row of each seq. */
    public Map<Long, DeviceId> authors(Grant grant, Collection<Long> seqs) {
        Map<Long, DeviceId> authors = new HashMap<>();
        query(
                """
                select entry.seq, entry.device_id from unnest(?) as wanted (place) cross join lateral (
                  select seq, device_id from ledger_entry
                  where account_id = ? and book_id = ? and seq = wanted.place limit 1) entry
                """,
                row -> authors.put(row.getLong("seq"), device(row)),
                seqs.toArray(Long[]::new),
                grant.account(),
                grant.book());
        return authors;
    }

    private static Version version(ResultSet row) throws SQLException {
        return new Version(
                card(row),
                row.getLong("seq"),
                time(row, "server_time"),
                device(row),
                row.getBoolean("deleted"),
                row.getLong("superseded_by") == 0);
    }

    /** The last seq that was reached by a time, by halving: server time grows with seq. */
    public long seqBy(Grant grant, Head head, ServerTime time) {
        long low = 0;
        long high = head.seq();
        while (low < high) {
            long middle = low + (high - low + 1) / 2;
            if (isBy(grant, middle, time)) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    /** Rows may be trimmed, so the nearest one before speaks for a seq; a gap with nothing before it is long past. */
    private boolean isBy(Grant grant, long seq, ServerTime time) {
        return first("""
                        select server_time from ledger_entry
                        where account_id = ? and book_id = ? and seq <= ? order by seq desc limit 1
                        """, row -> time(row, "server_time").compareTo(time) <= 0, grant.account(), grant.book(), seq)
                .orElse(true);
    }

    /** Cards a device has deleted since a time. */
    int deletions(Grant grant, ServerTime since) {
        return first("""
                        select count(*) from ledger_entry
                        where account_id = ? and book_id = ? and deleted and server_time > ? and device_id = ?
                        """, row -> row.getInt(1), grant.account(), grant.book(), since, grant.device())
                .orElseThrow();
    }
}
