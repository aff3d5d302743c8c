package org.cardea.sync;

import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.OptionalLong;
import javax.sql.DataSource;
import org.cardea.accounts.Grant;
import org.cardea.shared.ServerTime;
import org.cardea.shared.SqlStore;

/** How far each device has come, by its own word and digest. */
@Singleton
public class ProgressStore extends SqlStore {

    ProgressStore(DataSource source) {
        super(source);
    }

    /** How far the calling device has come; empty where it never said so. */
    public OptionalLong acked(Grant grant) {
        return query("""
                        select acked_seq from device_progress where account_id = ? and device_id = ? and book_id = ?
                        """, row -> row.getLong(1), grant.account(), grant.device(), grant.book()).stream()
                .mapToLong(Long::longValue)
                .findFirst();
    }

    /**
     * @return when the change it has come to was made, if that is news of another device; empty as well for the first
     *     word of a device, which may tell of old changes
     */
    public Optional<ServerTime> record(Grant grant, long acked, boolean inStep, int failed, ServerTime at) {
        return first(
                """
                with told as (
                  insert into device_progress (account_id, device_id, book_id, acked_seq, in_step, failed, synced_at)
                  values (?, ?, ?, ?, ?, ?, ?)
                  on conflict (account_id, device_id, book_id)
                  do update set acked_seq = excluded.acked_seq, in_step = excluded.in_step, failed = excluded.failed,
                                synced_at = excluded.synced_at
                  returning old.acked_seq as before)
                select entry.server_time from told join ledger_entry entry
                  on entry.account_id = ? and entry.book_id = ? and entry.seq = ? and entry.device_id <> ?
                where told.before < entry.seq
                """,
                row -> time(row, "server_time"),
                grant.account(),
                grant.device(),
                grant.book(),
                acked,
                inStep,
                failed,
                at,
                grant.account(),
                grant.book(),
                acked,
                grant.device());
    }
}
